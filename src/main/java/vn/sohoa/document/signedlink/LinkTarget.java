package vn.sohoa.document.signedlink;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signed link opens. */
@Schema(name = "LinkTarget")
public enum LinkTarget {
  /** A file, to be downloaded. */
  FILE,
  /** The record and the images of its pages, to be read. */
  VIEW
}
