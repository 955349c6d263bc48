package vn.sohoa.web.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.FieldReview;
import vn.sohoa.web.Coordinates;
import vn.sohoa.web.FindingWords;
import vn.sohoa.web.Labels;

/**
 * A field as the workbench shows it.
 *
 * @param value as people write it; the values of a field that has several are lines
 * @param many whether it has several values
 * @param runners what else may be right, best first
 * @param page from 1; 0 if it stands on no page
 * @param box x, y, width, height in points, separated by commas; empty if it has no place
 * @param review what a person decided, as a text; empty if nobody did
 */
public record FieldRow(
    String name,
    String label,
    String value,
    boolean many,
    boolean blocking,
    boolean absent,
    String review,
    List<String> runners,
    List<FindingRow> findings,
    int page,
    String box) {
  private static final int LONG = 60;
  private static final Map<String, Integer> ORDER = order();

  /** Returns the fields that the paper has or lacks, those that identify it first. */
  static List<FieldRow> of(DocumentView document, Labels labels) {
    Map<String, List<DocumentView.FieldView>> byName =
        document.fields().stream()
            .collect(
                Collectors.groupingBy(
                    DocumentView.FieldView::name, LinkedHashMap::new, Collectors.toList()));
    document.findings().stream()
        .filter(DocumentView.FindingView::blocking)
        .flatMap(finding -> finding.field().stream())
        .forEach(name -> byName.putIfAbsent(name, List.of()));
    return byName.entrySet().stream()
        .sorted(Comparator.comparingInt(field -> ORDER.getOrDefault(field.getKey(), ORDER.size())))
        .map(field -> of(field.getKey(), field.getValue(), document, labels))
        .toList();
  }

  /** The metadata sets name what identifies a paper first; fields of a kind of paper follow. */
  private static Map<String, Integer> order() {
    var order = new LinkedHashMap<String, Integer>();
    MetadataFields.all().forEach(field -> order.put(field.name(), order.size()));
    return Map.copyOf(order);
  }

  private static FieldRow of(
      String name, List<DocumentView.FieldView> rows, DocumentView document, Labels labels) {
    List<FindingRow> findings =
        document.findings().stream()
            .filter(finding -> finding.field().filter(name::equals).isPresent())
            .filter(finding -> finding.settledBy().isEmpty())
            .map(finding -> FindingRow.of(finding, new FindingWords(document, labels)))
            .sorted()
            .toList();
    Optional<DocumentView.FieldView> first = rows.stream().findFirst();
    Optional<FieldReview> review = first.flatMap(DocumentView.FieldView::review);
    String value = value(rows, labels);
    return new FieldRow(
        name,
        labels.field(name, document.kind()),
        value,
        rows.size() > 1,
        findings.stream().anyMatch(FindingRow::blocking),
        review.filter(FieldReview.ABSENT::equals).isPresent(),
        review.map(decided -> labels.texts().label("review-state", decided)).orElse(""),
        runners(rows, value, labels),
        findings,
        first.map(DocumentView.FieldView::page).orElse(0),
        first.flatMap(DocumentView.FieldView::box).map(Coordinates::of).orElse(""));
  }

  private static String value(List<DocumentView.FieldView> rows, Labels labels) {
    return rows.stream()
        .flatMap(row -> row.value().stream())
        .map(labels.texts()::value)
        .collect(Collectors.joining("\n"));
  }

  /** What was read but is no value counts, too: it may need one letter only. */
  private static List<String> runners(
      List<DocumentView.FieldView> rows, String value, Labels labels) {
    return rows.stream()
        .limit(1)
        .flatMap(
            row ->
                Stream.concat(
                    row.candidates().stream().flatMap(one -> one.value().or(one::raw).stream()),
                    row.raw().stream()))
        .map(labels.texts()::value)
        .filter(other -> !other.isBlank() && !other.equals(value))
        .distinct()
        .toList();
  }

  /** Whether its input has several lines. */
  public boolean large() {
    return many || value.length() > LONG;
  }

  /**
   * Returns what its input contains at first: where the machine was certain of no value, what it
   * holds most likely, which a person accepts or replaces beside the image.
   */
  public String offered() {
    return value.isEmpty() && blocking && !runners.isEmpty() ? runners.getFirst() : value;
  }

  public boolean decided() {
    return !review.isEmpty();
  }

  /** Whether it has a place on the page that can be shown. */
  public boolean placed() {
    return !box.isEmpty();
  }
}
