package vn.sohoa.clean.finding;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A result of cleaning or quality control (phát hiện) about a field, a page or the whole document.
 *
 * @param field the metadata name of the field it is about, e.g. {@code issuedDate}
 * @param page the page it is about, from 1
 * @param subject the docCode of the other document it is about; present for exactly the codes with
 *     {@link FindingCode#namesAnotherDocument()}. Whoever may not see that document may not see the
 *     finding
 * @param detail the value or code that explains it; may be empty
 */
public record Finding(
    FindingCode code,
    Optional<String> field,
    OptionalInt page,
    Optional<String> subject,
    String detail) {
  public Finding {
    if (subject.isPresent() != code.namesAnotherDocument()) {
      throw new IllegalArgumentException(
          code
              + (code.namesAnotherDocument()
                  ? " needs the other document as its subject"
                  : " has no other document as its subject"));
    }
  }

  /** Returns an id that the same finding has again when the document is read again. */
  public UUID id() {
    String said =
        String.join(
            "\u001f",
            code.name(),
            field.orElse(""),
            page.isPresent() ? Integer.toString(page.getAsInt()) : "",
            subject.orElse(""),
            detail);
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  public static Finding ofDocument(FindingCode code, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.empty(), Optional.empty(), detail);
  }

  public static Finding ofField(FindingCode code, String field, String detail) {
    return new Finding(code, Optional.of(field), OptionalInt.empty(), Optional.empty(), detail);
  }

  public static Finding ofPage(FindingCode code, int page, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.of(page), Optional.empty(), detail);
  }

  /**
   * A document that is similar to another one.
   *
   * @param other docCode of the other document
   */
  public static Finding ofDuplicate(FindingCode code, String other, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.empty(), Optional.of(other), detail);
  }

  /**
   * A page that is similar to a page of another document.
   *
   * @param other docCode of the other document
   */
  public static Finding ofDuplicatePage(FindingCode code, int page, String other, String detail) {
    return new Finding(code, Optional.empty(), OptionalInt.of(page), Optional.of(other), detail);
  }
}
