package vn.sohoa.duplicate;

import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;

/**
 * What names a paper for ever: within an issuer, a kind and a year, a number is given once (NĐ
 * 30/2020 Điều 15). The notation represents the kind.
 *
 * @param year four digits
 */
public record PaperIdentity(String issuer, String number, String notation, String year) {
  private static final int YEAR_DIGITS = 4;

  /**
   * Returns the identity, if the paper has all parts of it.
   *
   * @param issuedDate ISO 8601
   */
  public static Optional<PaperIdentity> of(
      Optional<String> issuer,
      Optional<String> number,
      Optional<String> notation,
      Optional<String> issuedDate) {
    if (issuer.isEmpty() || number.isEmpty() || notation.isEmpty() || issuedDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PaperIdentity(
            VietnameseText.letterKey(issuer.get()),
            number.get().replaceFirst("^0+(?=.)", ""),
            VietnameseText.toneKey(notation.get()),
            issuedDate.get().substring(0, YEAR_DIGITS)));
  }

  long value() {
    return SplitMix64.hash(String.join("\n", issuer, number, notation, year));
  }
}
