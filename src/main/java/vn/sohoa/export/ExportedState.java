package vn.sohoa.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** States of documents that can be exported. */
@Schema(name = "ExportedState")
public enum ExportedState {
  /** Complete, readable, linked. */
  READY,
  /** Complete, but a person should review a finding or the link. */
  NEEDS_REVIEW
}
