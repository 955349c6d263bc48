package vn.sohoa.extract.label;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.layout.Cell;

/**
 * Labels in English below the Vietnamese ones of bilingual forms: no values.
 *
 * @param keys their letters and digits
 */
record Translations(Set<String> keys) {
  private static final List<String> USUAL =
      List.of(
          "Full name",
          "Surname",
          "Given names",
          "Date of birth",
          "Place of birth",
          "Sex",
          "Gender",
          "Nationality",
          "Place of origin",
          "Place of residence",
          "Address",
          "Permanent address",
          "Telephone",
          "Passport No",
          "ID No",
          "No",
          "Date of issue",
          "Place of issue",
          "Date of expiry",
          "Occupation",
          "Position",
          "Job title",
          "Workplace",
          "Signature");

  /** Adds the English names of the kind's fields. */
  static Translations of(Kind kind) {
    return new Translations(
        Stream.concat(USUAL.stream(), kind.fields().stream().map(field -> field.label().en()))
            .map(VietnameseText::letterKey)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(Cell cell) {
    return keys.contains(cell.letters());
  }
}
