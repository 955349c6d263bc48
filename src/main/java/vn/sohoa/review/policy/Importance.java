package vn.sohoa.review.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much harm a wrong value of a field does. */
@Schema(name = "FieldImportance")
public enum Importance {
  /**
   * Identifies the paper or its owner: type, number, notation, day, issuer, subject, tax code,
   * personal number, procedure, and what the kind of paper requires.
   */
  KEY,
  /** All other fields. */
  OTHER
}
