package vn.sohoa.bench.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.Truth;
import vn.sohoa.admin.sample.paper.TruthCheck;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;

/**
 * One sample that was read in one condition.
 *
 * @param group condition and resolution
 * @param found id of the kind that was recognised; empty if none was
 * @param sure confidence of the kind
 * @param ticks whether each box question that the kind asks for was answered right
 * @param rows whether each record of a table that the kind asks for was read right
 * @param invented confidences of values of the kind's fields that the paper does not have
 * @param failed whether extraction ended with an exception
 */
record KindCase(
    int index,
    String group,
    String kind,
    String layout,
    Optional<String> found,
    double sure,
    List<TruthCheck.Outcome> fields,
    List<Boolean> ticks,
    List<Boolean> rows,
    List<Double> invented,
    boolean failed) {
  static final String HEAD =
      "index\tgroup\tkind\tfound\tfield\tlabel\tknown\tpen\tprinted\tgiven\tconfidence\tlayout";
  private static final double SURE = 0.9;

  static KindCase of(int index, String group, Kind kind, DrawnPaper paper, Extraction extraction) {
    Truth truth = paper.truth();
    var check = new TruthCheck(kind);
    boolean isRight = extraction.kind().map(Kind::id).equals(Optional.of(kind.id()));
    return new KindCase(
        index,
        group,
        kind.id(),
        paper.layout(),
        extraction.kind().map(Kind::id),
        extraction.field(FieldName.TYPE_NAME).map(ExtractedField::confidence).orElse(0.0),
        check.fields(truth, extraction),
        ticks(kind, truth, extraction),
        rows(kind, truth, extraction),
        isRight
            ? check.invented(truth, extraction).stream().map(ExtractedField::confidence).toList()
            : List.of(),
        false);
  }

  /** Returns a paper whose extraction failed: all that it says is missing. */
  static KindCase failed(int index, String group, Kind kind, DrawnPaper paper) {
    var nothing = new Extraction(List.of(), List.of(), List.of());
    KindCase read = of(index, group, kind, paper, nothing);
    return new KindCase(
        index,
        group,
        kind.id(),
        paper.layout(),
        Optional.empty(),
        0,
        read.fields(),
        read.ticks(),
        read.rows(),
        List.of(),
        true);
  }

  private static List<Boolean> ticks(Kind kind, Truth truth, Extraction extraction) {
    return truth.ticks().entrySet().stream()
        .filter(tick -> has(kind, tick.getKey()))
        .map(
            tick ->
                extraction
                    .field(new FieldName(tick.getKey()))
                    .flatMap(ExtractedField::clean)
                    .equals(Optional.of(tick.getValue())))
        .toList();
  }

  private static List<Boolean> rows(Kind kind, Truth truth, Extraction extraction) {
    var right = new ArrayList<Boolean>();
    truth
        .rows()
        .forEach(
            (table, rows) -> {
              if (has(kind, table)) {
                List<Map<String, String>> read = ReadRows.of(extraction, table);
                rows.forEach(row -> right.add(ReadRows.contain(read, row)));
              }
            });
    return right;
  }

  private static boolean has(Kind kind, String field) {
    return kind.fields().stream().map(KindField::name).anyMatch(field::equals);
  }

  boolean isKindRight() {
    return found.equals(Optional.of(kind));
  }

  boolean isSurelyWrong() {
    return found.isPresent() && !isKindRight() && sure >= SURE;
  }

  /** Returns a line for each value that is not right; one for a kind that is not. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!isKindRight()) {
      lines.add(line("", "", false, false, "", "", sure));
    }
    for (TruthCheck.Outcome field : fields) {
      if (!field.right()) {
        lines.add(
            line(
                field.name(),
                field.label(),
                field.known(),
                field.byPen(),
                String.join(" | ", field.printed()),
                field.given().orElse(""),
                field.confidence()));
      }
    }
    return lines;
  }

  private String line(
      String field,
      String label,
      boolean known,
      boolean pen,
      String printed,
      String given,
      double confidence) {
    return String.join(
        "\t",
        String.valueOf(index),
        group,
        kind,
        found.orElse(""),
        field,
        label,
        String.valueOf(known),
        String.valueOf(pen),
        printed,
        given.replaceAll("\\s+", " "),
        String.format(Locale.ROOT, "%.2f", confidence),
        layout);
  }
}
