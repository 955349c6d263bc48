package vn.sohoa.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decided about a field. */
@Schema(name = "FieldReview")
public enum FieldReview {
  /** Another value than the machine's, or one where the machine had none. */
  SET,
  /** The value of the machine is right. */
  CONFIRMED,
  /** The paper does not have the value. */
  ABSENT
}
