package vn.sohoa.extract.header;

import java.util.Locale;
import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;

/**
 * Corrects the issuer's diacritics by the place in the date line. Issuers are often named after it:
 * {@code ỦY BAN NHÂN DÂN XÃ YÊN THỦY} and {@code Yên Thủy, ngày …}. OCR reads diacritics better in
 * the small letters of the place than in bold capitals.
 */
public final class IssuerPlace {
  private static final double CORRECTED = 0.97;

  private IssuerPlace() {}

  /**
   * Returns the issuer with the diacritics of the place, if it ends with the same letters; else
   * unchanged.
   */
  public static Reading correct(Reading issuer, Reading date) {
    Optional<Candidate> place =
        date.fields().stream()
            .filter(field -> field.name().equals(FieldName.ISSUED_PLACE))
            .findFirst();
    return new Reading(
        issuer.fields().stream()
            .map(field -> place.flatMap(found -> correct(field, found)).orElse(field))
            .toList(),
        issuer.findings());
  }

  private static Optional<Candidate> correct(Candidate issuer, Candidate place) {
    if (issuer.clean().isEmpty() || place.clean().isEmpty()) {
      return Optional.empty();
    }
    String name = issuer.clean().get();
    String[] words = name.split(" ", -1);
    String ending = place.clean().get().toUpperCase(Locale.ROOT);
    int count = ending.split(" ", -1).length;
    if (words.length <= count) {
      return Optional.empty();
    }
    int start = name.length() - lastLength(words, count);
    String read = name.substring(start);
    boolean isSame = VietnameseText.letterKey(read).equals(VietnameseText.letterKey(ending));
    if (!isSame || VietnameseText.toneKey(read).equals(VietnameseText.toneKey(ending))) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
                issuer.name(),
                issuer.raw(),
                Optional.of(name.substring(0, start) + ending),
                issuer.confidence(),
                issuer.page(),
                issuer.box(),
                issuer.rule(),
                issuer.reason())
            .weighed(CORRECTED, "marks as in the place of the date line"));
  }

  private static int lastLength(String[] words, int count) {
    int length = count - 1;
    for (int i = words.length - count; i < words.length; i++) {
      length += words[i].length();
    }
    return length;
  }
}
