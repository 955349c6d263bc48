package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.OutOfTimeException;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.language.LegacyEncoding;

/**
 * Extracts the fields defined by a kind of paper, mostly by their labels. Whatever goes wrong with
 * a field, the others are extracted; if the time is over, those that were extracted before remain.
 */
public final class KindFieldRule {
  private static final int LETTERS_PER_ERROR = 6;

  /** Longer texts, in characters, are no value: twenty lines have at most some 3,000. */
  private static final int MAX_VALUE = 10_000;

  private static final double SNAPPED = 0.95;
  private static final double DOUBTFUL = 0.6;

  private final Kind kind;
  private final List<Anchor> labels;
  private final FieldFaults faults;

  /**
   * @param faults told about each field that could not be extracted
   */
  public KindFieldRule(Kind kind, FieldFaults faults) {
    this.kind = kind;
    this.faults = faults;
    this.labels =
        kind.fields().stream().flatMap(field -> field.anchors().stream()).map(Anchor::of).toList();
  }

  public Reading read(List<Sheet> sheets) {
    List<List<Cell>> pages = sheets.stream().map(Cell::of).toList();
    var readings = new ArrayList<Reading>();
    try {
      for (KindField field : kind.fields()) {
        readings.add(attempt(field, pages));
      }
    } catch (OutOfTimeException e) {
      readings.add(new Reading(List.of(), List.of(Incomplete.outOfTime())));
    }
    return Reading.merge(readings);
  }

  private Reading attempt(KindField field, List<List<Cell>> pages) {
    try {
      return read(field, pages);
    } catch (OutOfTimeException e) {
      faults.failed(kind, field, e);
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      faults.failed(kind, field, e);
      return new Reading(List.of(), List.of(Incomplete.of(field)));
    }
  }

  /**
   * Candidate with the findings of its cleaner.
   *
   * @param flaws reported only if the candidate is chosen
   */
  private record Find(Candidate candidate, List<Finding> flaws) {}

  private Reading read(KindField field, List<List<Cell>> pages) {
    List<Find> found =
        pagesOf(field, pages).stream().flatMap(cells -> onPage(field, cells)).toList();
    List<Finding> findings =
        found.stream()
            .min(Comparator.comparing(Find::candidate, Candidate.BEST_FIRST))
            .map(Find::flaws)
            .orElse(List.of());
    return new Reading(found.stream().map(Find::candidate).toList(), findings);
  }

  private static List<List<Cell>> pagesOf(KindField field, List<List<Cell>> pages) {
    if (pages.isEmpty()) {
      return pages;
    }
    return switch (field.page()) {
      case FIRST -> List.of(pages.getFirst());
      case LAST -> List.of(pages.getLast());
      case ANY -> pages;
    };
  }

  private Stream<Find> onPage(KindField field, List<Cell> cells) {
    var values = new ValueFinder(cells, labels);
    List<Cell> inZone =
        cells.stream().filter(cell -> field.zone().contains(cell.x(), cell.y())).toList();
    if (field.anchors().isEmpty()) {
      return inZone.stream()
          .flatMap(cell -> candidate(field, Value.ofCell(cell), "by its pattern").stream());
    }
    var found = new ArrayList<Find>();
    List<Anchor> anchors = longestFirst(field);
    for (Cell cell : inZone) {
      for (Anchor anchor : anchors) {
        Deadline.check();
        Optional<Anchor.Place> place = anchor.find(cell, 0);
        if (place.isPresent()) {
          values
              .after(cell, place.get(), field.lines(), field.below())
              .flatMap(
                  value -> candidate(field, value, "after the label \"" + anchor.text() + "\""))
              .ifPresent(found::add);
          break;
        }
      }
    }
    return found.stream();
  }

  private static List<Anchor> longestFirst(KindField field) {
    return field.anchors().stream()
        .map(Anchor::of)
        .sorted((one, other) -> Integer.compare(other.key().length(), one.key().length()))
        .toList();
  }

  // decode before trimming, since a final punctuation mark may be a tone
  private static String readable(KindField field, String text) {
    return field.viqr() ? LegacyEncoding.VIQR.toUnicode(text) : text;
  }

  private Optional<Find> candidate(KindField field, Value whole, String reason) {
    Optional<Value> value = whole.matching(field.pattern());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Value found = value.get();
    String text = RowText.trim(readable(field, found.text()));
    if (text.isEmpty() || text.length() > MAX_VALUE) {
      return Optional.empty();
    }
    Optional<String> listed =
        field.list().isEmpty()
            ? Optional.of(text)
            : field.list().get().nearest(text, LETTERS_PER_ERROR);
    Cleaned cleaned = field.cleaner().clean(listed.orElse(text));
    Optional<String> clean = listed.isPresent() ? cleaned.value() : Optional.empty();
    double snapped = listed.filter(text::equals).isPresent() ? 1 : SNAPPED;
    double certain = cleaned.isDoubtful() ? DOUBTFUL : 1;
    double confidence = field.pattern().isPresent() ? found.lowest() : found.mean();
    var candidate =
        new Candidate(
            new FieldName(field.name()),
            Optional.of(found.text()),
            clean,
            clean.isPresent() ? confidence * found.evidence() * snapped * certain : 0,
            found.page(),
            found.box(),
            "kind." + kind.id(),
            reason);
    List<Finding> flaws =
        listed.isPresent()
            ? cleaned.findings(field.name())
            : List.of(Finding.ofField(FindingCode.INVALID_FORMAT, field.name(), text));
    return Optional.of(new Find(candidate, flaws));
  }
}
