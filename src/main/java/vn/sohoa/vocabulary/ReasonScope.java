package vn.sohoa.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason is given for. */
@Schema(name = "ReasonScope")
public enum ReasonScope {
  /** A document or page could not be read: {@code failure} and {@code fault}. */
  DOCUMENT,
  /** A request was refused: {@code reason} of a problem document. */
  REQUEST
}
