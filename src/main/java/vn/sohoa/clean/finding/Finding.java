package vn.sohoa.clean.finding;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Problem or note reported by cleaning or quality control (phát hiện) about a field, a page or the
 * whole document.
 *
 * @param field metadata name of the field concerned, e.g. {@code issuedDate}
 * @param page number of the page concerned, from 1
 * @param detail the value or code that explains the finding; may be empty
 */
public record Finding(FindingCode code, Optional<String> field, OptionalInt page, String detail) {

  public static Finding ofDocument(FindingCode code, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.empty(), detail);
  }

  public static Finding ofField(FindingCode code, String field, String detail) {
    return new Finding(code, Optional.of(field), OptionalInt.empty(), detail);
  }

  public static Finding ofPage(FindingCode code, int page, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.of(page), detail);
  }
}
