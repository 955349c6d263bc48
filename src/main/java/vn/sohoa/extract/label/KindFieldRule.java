package vn.sohoa.extract.label;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.limit.OutOfTimeException;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.table.TableReader;

/**
 * Extracts the fields defined by a kind of paper, mostly by their labels. Whatever goes wrong with
 * a field, the others are extracted; if the time is over, those that were extracted before remain.
 */
public final class KindFieldRule {
  private static final int LINES_OF_A_NAME = 3;

  private final Kind kind;
  private final KindLabels labels;
  private final Vocabulary vocabulary;
  private final FieldFaults faults;
  private final FieldValues values;

  /** Labels in each cell that was searched. */
  private final IdentityHashMap<Cell, LabelPlaces> places = new IdentityHashMap<>();

  private final IdentityHashMap<List<Cell>, ValueFinder> finders = new IdentityHashMap<>();

  /** Whole rows of each page, for tables and tick boxes. */
  private final IdentityHashMap<Sheet, List<Cell>> rows = new IdentityHashMap<>();

  /**
   * @param book labels of the kinds of which this is one
   * @param faults told about each field that could not be extracted
   */
  public KindFieldRule(Kind kind, LabelBook book, FieldFaults faults) {
    this.kind = kind;
    this.labels = book.of(kind);
    this.vocabulary = book.vocabulary();
    this.faults = faults;
    this.values = new FieldValues(kind.id());
  }

  public Reading read(List<Sheet> sheets) {
    List<List<Cell>> pages = sheets.stream().map(Cell::of).toList();
    Map<String, Reading> readings = new LinkedHashMap<>();
    try {
      for (KindField field : kind.fields()) {
        readings.put(field.name(), attempt(field, () -> read(field, sheets, pages)));
      }
      readUnlisted(pages, readings);
      readNumbers(pages, readings);
    } catch (OutOfTimeException e) {
      readings.put("", new Reading(List.of(), List.of(Incomplete.outOfTime())));
    }
    return Reading.merge(List.copyOf(readings.values()));
  }

  private Reading attempt(KindField field, Supplier<Reading> read) {
    try {
      return read.get();
    } catch (OutOfTimeException e) {
      faults.failed(kind, field, e);
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      faults.failed(kind, field, e);
      return new Reading(List.of(), List.of(Incomplete.of(field)));
    }
  }

  private Reading read(KindField field, List<Sheet> sheets, List<List<Cell>> pages) {
    if (field.isTable()) {
      return new TableReader(kind.id(), field).read(pagesOf(field, sheets), this::rowsOf);
    }
    return field.ticks().isEmpty()
        ? reading(pagesOf(field, pages).stream().flatMap(cells -> onPage(field, cells)).toList())
        : new TickReader(kind.id(), field, labels.all()).read(pagesOf(field, sheets), this::rowsOf);
  }

  private List<Cell> rowsOf(Sheet sheet) {
    return rows.computeIfAbsent(sheet, Cell::ofRows);
  }

  private static Reading reading(List<Find> found) {
    List<Finding> findings =
        found.stream()
            .min(Comparator.comparing(Find::candidate, Candidate.BEST_FIRST))
            .map(Find::flaws)
            .orElse(List.of());
    return new Reading(found.stream().map(Find::candidate).toList(), findings);
  }

  private static <T> List<T> pagesOf(KindField field, List<T> pages) {
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
    List<Cell> inZone = inZone(field, cells);
    if (field.anchors().isEmpty()) {
      return inZone.stream()
          .flatMap(
              cell ->
                  values
                      .of(field, Value.ofCell(cell), Handwriting.in(cell), "by its pattern")
                      .stream());
    }
    List<Anchor> own = labels.anchors().getOrDefault(field.name(), List.of());
    List<Anchor> telling = own.stream().filter(anchor -> !anchor.isOnlyNumber()).toList();
    List<Find> told = behind(field, cells, inZone, telling).toList();
    return told.isEmpty() && telling.isEmpty() ? behind(field, cells, inZone, own) : told.stream();
  }

  private Stream<Find> behind(
      KindField field, List<Cell> cells, List<Cell> inZone, List<Anchor> own) {
    return inZone.stream()
        .flatMap(
            cell ->
                places(cell)
                    .first(own)
                    .flatMap(
                        label ->
                            behind(
                                field,
                                cells,
                                cell,
                                label.place(),
                                "after the label \"" + label.anchor().text() + "\""))
                    .stream());
  }

  private static List<Cell> inZone(KindField field, List<Cell> cells) {
    return cells.stream().filter(cell -> field.zone().contains(cell.x(), cell.y())).toList();
  }

  private LabelPlaces places(Cell cell) {
    return places.computeIfAbsent(
        cell, it -> LabelPlaces.of(it, labels.all(), vocabulary.wordings()));
  }

  private ValueFinder finder(List<Cell> cells) {
    return finders.computeIfAbsent(
        cells, it -> new ValueFinder(it, labels.all(), labels.translations()));
  }

  private Optional<Find> behind(
      KindField field, List<Cell> cells, Cell cell, Anchor.Place label, String reason) {
    return finder(cells)
        .after(cell, label, field.lines(), field.below())
        .flatMap(value -> bounded(field, value))
        .flatMap(value -> values.of(field, value, Handwriting.beside(cell, label), reason));
  }

  // long texts have colons of their own
  private static Optional<Value> bounded(KindField field, Value value) {
    return field.lines() <= LINES_OF_A_NAME ? value.beforeUnknownLabel() : Optional.of(value);
  }

  /** Reads fields without any candidate after labels that resemble theirs. */
  private void readUnlisted(List<List<Cell>> pages, Map<String, Reading> readings) {
    List<KindField> labelled =
        kind.fields().stream().filter(field -> !field.anchors().isEmpty()).toList();
    Set<String> wanted =
        labelled.stream()
            .filter(field -> !field.isTable() && field.ticks().isEmpty())
            .map(KindField::name)
            .filter(name -> readings.getOrDefault(name, Reading.NOTHING).equals(Reading.NOTHING))
            .collect(Collectors.toCollection(HashSet::new));
    if (wanted.isEmpty()) {
      return;
    }
    var loose = new LooseLabels(labelled, labels, vocabulary);
    for (List<Cell> cells : pages) {
      List<LooseLabels.Shown> printed =
          PrintedLabel.on(cells).stream()
              .filter(this::isUnlisted)
              .map(label -> shown(label, cells))
              .toList();
      Set<PrintedLabel> used = Collections.newSetFromMap(new IdentityHashMap<>());
      for (LooseLabels.Fit fit : loose.of(printed, wanted)) {
        KindField field = fit.field();
        boolean isOpen =
            wanted.contains(field.name())
                && !used.contains(fit.label())
                && pagesOf(field, pages).contains(cells)
                && field.zone().contains(fit.label().cell().x(), fit.label().cell().y());
        if (isOpen) {
          Reading read = attempt(field, () -> reading(unlisted(fit, cells).stream().toList()));
          if (!read.equals(Reading.NOTHING)) {
            readings.put(field.name(), read);
            wanted.remove(field.name());
            used.add(fit.label());
          }
        }
      }
    }
  }

  /**
   * Reads fields that still have no candidate behind "Số:", which may be the paper's own number.
   */
  private void readNumbers(List<List<Cell>> pages, Map<String, Reading> readings) {
    for (KindField field : kind.fields()) {
      List<Anchor> numbers =
          labels.anchors().getOrDefault(field.name(), List.of()).stream()
              .filter(Anchor::isOnlyNumber)
              .toList();
      boolean isOpen =
          !field.isTable()
              && field.ticks().isEmpty()
              && readings.getOrDefault(field.name(), Reading.NOTHING).equals(Reading.NOTHING);
      if (isOpen && !numbers.isEmpty()) {
        readings.put(
            field.name(),
            attempt(
                field,
                () ->
                    reading(
                        pagesOf(field, pages).stream()
                            .flatMap(cells -> behind(field, cells, inZone(field, cells), numbers))
                            .toList())));
      }
    }
  }

  private LooseLabels.Shown shown(PrintedLabel label, List<Cell> cells) {
    return new LooseLabels.Shown(
        label,
        finder(cells)
            .after(label.cell(), label.place(1), 1, false)
            .flatMap(Value::beforeUnknownLabel)
            .map(Value::text)
            .orElse(""));
  }

  private boolean isUnlisted(PrintedLabel label) {
    return places(label.cell()).isUnlisted(label);
  }

  private Optional<Find> unlisted(LooseLabels.Fit fit, List<Cell> cells) {
    return behind(fit.field(), cells, fit.label().cell(), fit.place(), "after a label like its own")
        .filter(find -> find.candidate().clean().isPresent() || find.isWritten());
  }
}
