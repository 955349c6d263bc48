package vn.sohoa.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;

/** Requests as stations send them. */
final class Declared {
  private Declared() {}

  static Declaration pages(int count) {
    return by("H24.99", count);
  }

  static Declaration by(String agencyCode, int pages) {
    return Declaration.of(
        agencyCode,
        DocumentRole.COMPONENT,
        Optional.of("H24.99-250415-0001"),
        List.of("VB"),
        Optional.empty(),
        OptionalInt.of(pages),
        OptionalInt.empty(),
        Optional.of("scan.pdf"));
  }

  /**
   * @param digit of which its digest consists
   */
  static Blob bytes(char digit) {
    return new Blob(new Sha256(String.valueOf(digit).repeat(64)), 1000);
  }
}
