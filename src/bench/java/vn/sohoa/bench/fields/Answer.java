package vn.sohoa.bench.fields;

import java.util.Optional;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.field.FieldName;

/**
 * One field of one paper: what it should be and what was given.
 *
 * @param confidence 0 where nothing was given
 */
record Answer(
    String group,
    FieldName name,
    Optional<String> expected,
    Optional<String> given,
    double confidence) {

  static Answer of(
      String group, FieldName name, Optional<String> expected, Optional<ExtractedField> field) {
    Optional<String> given = field.flatMap(ExtractedField::clean);
    double confidence = field.map(ExtractedField::confidence).orElse(0.0);
    return new Answer(group, name, expected, given, given.isPresent() ? confidence : 0);
  }

  /** The same question, answered otherwise. */
  Answer with(Optional<String> otherwise) {
    return new Answer(group, name, expected, otherwise, confidence);
  }

  /** Case, punctuation and the place of the tone mark aside; numbers without leading zeros. */
  boolean isRight() {
    return given.map(this::key).equals(expected.map(this::key));
  }

  boolean isRightUpToMarks() {
    return given.map(VietnameseText::letterKey).equals(expected.map(VietnameseText::letterKey));
  }

  boolean isGiven() {
    return given.isPresent();
  }

  boolean isWrong() {
    return isGiven() && !isRight();
  }

  int errors() {
    return EditDistance.between(key(given.orElse("")), key(expected.orElse("")));
  }

  int letters() {
    return key(expected.orElse("")).length();
  }

  private String key(String text) {
    String folded = VietnameseText.toneKey(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return name.equals(FieldName.CODE_NUMBER) ? folded.replaceFirst("^0+", "") : folded;
  }
}
