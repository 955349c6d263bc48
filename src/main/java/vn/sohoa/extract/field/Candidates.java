package vn.sohoa.extract.field;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Span;
import vn.sohoa.page.Box;

/** Factory methods for candidates. */
public final class Candidates {
  private Candidates() {}

  /**
   * Returns a value that consists of whole rows; the box is their union, the confidence their mean
   * times the evidence.
   */
  public static Candidate ofRows(
      FieldName name, int page, List<Row> rows, String clean, double evidence, String rule) {
    double confidence = rows.stream().mapToDouble(Row::confidence).average().orElse(0);
    String raw = String.join(" ", rows.stream().map(Row::text).toList());
    Optional<Box> box = rows.stream().map(Row::box).reduce(Box::union);
    return new Candidate(
        name,
        Optional.of(raw),
        Optional.of(clean).filter(text -> !text.isBlank()),
        confidence * evidence,
        page,
        box,
        rule,
        "");
  }

  /** Returns a value that is part of one row. */
  public static Candidate ofSpan(
      FieldName name, int page, Span span, Optional<String> clean, double evidence, String rule) {
    return new Candidate(
        name,
        Optional.of(span.text()).filter(text -> !text.isBlank()),
        clean,
        clean.isPresent() ? span.lowestConfidence() * evidence : 0,
        page,
        span.box(),
        rule,
        "");
  }

  public static Candidate withConfidence(Candidate field, double confidence) {
    return new Candidate(
        field.name(),
        field.raw(),
        field.clean(),
        Math.clamp(confidence, 0, 1),
        field.page(),
        field.box(),
        field.rule(),
        field.reason());
  }

  /** Returns a copy without a value, of which nothing is certain. */
  public static Candidate withoutValue(Candidate field) {
    return new Candidate(
        field.name(),
        field.raw(),
        Optional.empty(),
        0,
        field.page(),
        field.box(),
        field.rule(),
        field.reason());
  }
}
