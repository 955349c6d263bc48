package vn.sohoa.web.records;

import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentView;
import vn.sohoa.web.Coordinates;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * A field of a document.
 *
 * @param confidence in percent; empty if a person decided, or nothing was read
 * @param decided what a person decided, as a text; empty if nobody did
 * @param source where on the paper the machine found it, in words; empty if there are none for it
 * @param rule name of the rule that found it; empty if its place is told in words
 * @param page from 1; 0 if it stands on no page
 * @param box x, y, width, height in points, separated by commas; empty if it has no place
 */
public record FieldLine(
    String name,
    String label,
    String value,
    String confidence,
    String decided,
    String source,
    String rule,
    int page,
    String box,
    boolean blocking) {
  static List<FieldLine> of(DocumentView document, Labels labels) {
    List<String> blocking =
        document.findings().stream()
            .filter(DocumentView.FindingView::blocking)
            .flatMap(finding -> finding.field().stream())
            .toList();
    Stream<FieldLine> read =
        document.fields().stream()
            .map(field -> of(field, document, labels, blocking.contains(field.name())));
    List<String> known = document.fields().stream().map(DocumentView.FieldView::name).toList();
    Stream<FieldLine> missing =
        blocking.stream()
            .distinct()
            .filter(name -> !known.contains(name))
            .map(name -> missing(name, labels.field(name, document.kind())));
    return Stream.concat(read, missing).toList();
  }

  private static FieldLine of(
      DocumentView.FieldView field, DocumentView document, Labels labels, boolean isBlocking) {
    Texts t = labels.texts();
    String group = field.rule().replaceAll("\\..*", "");
    boolean isTold = t.has("rule." + group);
    boolean isMachine = field.review().isEmpty() && field.value().isPresent();
    return new FieldLine(
        field.name(),
        labels.field(field.name(), document.kind()),
        field.value().map(t::value).orElse(""),
        isMachine ? t.share(field.confidence()) : "",
        field.review().map(review -> t.label("review-state", review)).orElse(""),
        isTold ? t.label("rule", group) : "",
        isTold ? "" : field.rule(),
        field.page(),
        field.box().map(Coordinates::of).orElse(""),
        isBlocking);
  }

  private static FieldLine missing(String name, String label) {
    return new FieldLine(name, label, "", "", "", "", "", 0, "", true);
  }

  /** Whether the machine found it on the paper. */
  public boolean read() {
    return !source.isEmpty() || !rule.isEmpty();
  }

  /** Whether it has a place on a page that can be shown. */
  public boolean placed() {
    return !box.isEmpty() && page > 0;
  }
}
