package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.TickOption;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.TickMarks;
import vn.sohoa.page.Box;
import vn.sohoa.page.TickState;

/**
 * Reads a field whose value is the option with the ticked box. A doubtful box, or two ticked ones
 * where one is possible, give no value.
 */
final class TickReader {
  private static final double SURE = 0.97;

  /** An option whose box was not found may be ticked, too. */
  private static final double OTHERS_NOT_SEEN = 0.85;

  /** Confidence in an option of another wording, which is the only one left. */
  private static final double REMAINING = 0.85;

  /** Rows for each option behind the field's label, at most. */
  private static final int ROWS_PER_OPTION = 2;

  private final String kind;
  private final KindField field;
  private final List<Anchor> anchors;
  private final List<Anchor> others;

  /**
   * @param labels of all fields of the kind
   */
  TickReader(String kind, KindField field, List<Anchor> labels) {
    this.kind = kind;
    this.field = field;
    this.anchors = field.anchors().stream().map(Anchor::of).toList();
    Set<String> own = this.anchors.stream().map(Anchor::key).collect(Collectors.toSet());
    this.others = labels.stream().filter(label -> !own.contains(label.key())).toList();
  }

  /**
   * State of an option.
   *
   * @param box mark of its box, with its place
   */
  private record Ticked(String value, TickState state, double evidence, int page, Placed box) {}

  /**
   * @param rows of a page, see {@link Cell#ofRows}
   */
  Reading read(List<Sheet> sheets, Function<Sheet, List<Cell>> rows) {
    for (Sheet sheet : sheets) {
      List<TickLine> lines = lines(rows.apply(sheet));
      List<Ticked> options = options(sheet, lines, isBefore(lines));
      if (!options.isEmpty()) {
        return decided(options);
      }
    }
    return Reading.NOTHING;
  }

  private List<TickLine> lines(List<Cell> all) {
    List<Cell> rows = all.stream().filter(row -> field.zone().contains(row.x(), row.y())).toList();
    if (anchors.isEmpty()) {
      return rows.stream().map(row -> TickLine.of(row, 0, field.ticks())).toList();
    }
    for (int i = 0; i < rows.size(); i++) {
      Optional<Anchor.Place> label = label(rows.get(i));
      if (label.isPresent()) {
        return behind(rows.subList(i, rows.size()), label.get());
      }
    }
    return List.of();
  }

  private Optional<Anchor.Place> label(Cell row) {
    return anchors.stream().flatMap(anchor -> anchor.find(row, 0).stream()).findFirst();
  }

  private List<TickLine> behind(List<Cell> rows, Anchor.Place label) {
    var lines = new ArrayList<TickLine>();
    lines.add(
        TickLine.of(rows.getFirst(), LabelEnd.valueStart(rows.getFirst(), label), field.ticks()));
    int most = Math.max(field.lines(), ROWS_PER_OPTION * field.ticks().size());
    for (Cell row : rows.subList(1, Math.min(rows.size(), most + 1))) {
      TickLine line = TickLine.of(row, 0, field.ticks());
      if (line.options().isEmpty() && beginsOther(row)) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private boolean beginsOther(Cell row) {
    return others.stream()
        .flatMap(other -> other.find(row, 0).stream())
        .anyMatch(place -> place.firstWord() <= 1);
  }

  /** Returns whether boxes precede their labels; where both may be, rows begin or end with one. */
  private static boolean isBefore(List<TickLine> lines) {
    long before = lines.stream().flatMap(line -> line.with(true)).count();
    long after = lines.stream().flatMap(line -> line.with(false)).count();
    if (before != after) {
      return before > after;
    }
    long begin = lines.stream().filter(TickLine::beginsWithBox).count();
    long end = lines.stream().filter(TickLine::endsWithBox).count();
    return begin >= end;
  }

  private List<Ticked> options(Sheet sheet, List<TickLine> lines, boolean isBefore) {
    Map<String, Ticked> options = new LinkedHashMap<>();
    lines.stream()
        .flatMap(line -> line.with(isBefore))
        .map(option -> ticked(sheet, option, isBefore))
        .forEachOrdered(option -> options.merge(option.value(), option, TickReader::joined));
    remaining(sheet, lines, isBefore, options.keySet())
        .ifPresent(option -> options.put(option.value(), option));
    return List.copyOf(options.values());
  }

  /** Returns the only option without a box, with the only box that no label is beside. */
  private Optional<Ticked> remaining(
      Sheet sheet, List<TickLine> lines, boolean isBefore, Set<String> known) {
    List<String> missing =
        field.ticks().stream()
            .map(TickOption::value)
            .filter(value -> !known.contains(value))
            .distinct()
            .toList();
    List<Placed> used =
        lines.stream()
            .flatMap(line -> line.with(isBefore))
            .map(option -> (isBefore ? option.before() : option.after()).orElseThrow())
            .toList();
    List<Placed> boxes =
        around(lines).stream()
            .flatMap(line -> line.cell().row().words().stream().skip(line.from()))
            .filter(TickMarks::isMark)
            .filter(box -> !used.contains(box))
            .toList();
    boolean isClear =
        !known.isEmpty()
            && missing.size() == 1
            && boxes.size() == 1
            && (known.size() > 1 || isLabelled(lines, boxes.getFirst(), isBefore));
    return !isClear
        ? Optional.empty()
        : Optional.of(
            new Ticked(
                missing.getFirst(),
                TickMarks.state(boxes.getFirst()).orElseThrow(),
                REMAINING,
                sheet.number(),
                boxes.getFirst()));
  }

  /** Returns whether words that were read well are beside the box. */
  private static boolean isLabelled(List<TickLine> lines, Placed box, boolean isBefore) {
    List<Placed> words =
        lines.stream()
            .map(line -> line.cell().row().words())
            .filter(row -> row.contains(box))
            .findFirst()
            .orElse(List.of());
    int at = words.indexOf(box);
    int step = isBefore ? 1 : -1;
    int count = 0;
    for (int i = at + step; i >= 0 && i < words.size(); i += step) {
      if (TickMarks.isMark(words.get(i))) {
        break;
      }
      count += words.get(i).text().codePoints().allMatch(Character::isLetter) ? 1 : 0;
    }
    return count > 1;
  }

  /** Returns the rows with options, and those with boxes directly above and below. */
  private static List<TickLine> around(List<TickLine> lines) {
    int first = lines.size();
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).options().isEmpty()) {
        first = Math.min(first, i);
        end = i + 1;
      }
    }
    while (first > 0 && first < end && hasBox(lines.get(first - 1))) {
      first--;
    }
    while (end > 0 && end < lines.size() && hasBox(lines.get(end))) {
      end++;
    }
    return first < end ? lines.subList(first, end) : List.of();
  }

  private static boolean hasBox(TickLine line) {
    return line.cell().row().words().stream().skip(line.from()).anyMatch(TickMarks::isMark);
  }

  private static Ticked ticked(Sheet sheet, TickLine.Option option, boolean isBefore) {
    Placed box = (isBefore ? option.before() : option.after()).orElseThrow();
    return new Ticked(
        option.option().value(),
        TickMarks.state(box).orElseThrow(),
        option.evidence(),
        sheet.number(),
        box);
  }

  /** An option that is printed twice is doubtful if its boxes differ. */
  private static Ticked joined(Ticked first, Ticked second) {
    return first.state() == second.state()
        ? first
        : new Ticked(
            first.value(), TickState.DOUBTFUL, first.evidence(), first.page(), first.box());
  }

  private Reading decided(List<Ticked> options) {
    List<Ticked> ticked = in(TickState.TICKED, options);
    List<Ticked> doubtful = in(TickState.DOUBTFUL, options);
    double certain = options.size() < field.ticks().size() ? OTHERS_NOT_SEEN : SURE;
    if (!field.repeated() && ticked.size() > 1) {
      return undecided(Stream.concat(ticked.stream(), doubtful.stream()).toList(), true);
    }
    if (!doubtful.isEmpty() && !field.repeated()) {
      return undecided(Stream.concat(ticked.stream(), doubtful.stream()).toList(), false);
    }
    List<Candidate> values =
        ticked.stream().map(option -> candidate(option, certain * option.evidence())).toList();
    return new Reading(values, doubtful.isEmpty() ? List.of() : List.of(doubt(doubtful, false)));
  }

  private static List<Ticked> in(TickState state, List<Ticked> options) {
    return options.stream().filter(option -> option.state() == state).toList();
  }

  private Reading undecided(List<Ticked> options, boolean isContradiction) {
    Optional<Box> place =
        options.stream().map(option -> option.box().word().box()).reduce(Box::union);
    var candidate =
        new Candidate(
            new FieldName(field.name()),
            Optional.of(names(options)),
            Optional.empty(),
            0,
            options.getFirst().page(),
            place,
            "tick." + kind,
            isContradiction ? "several boxes are ticked" : "a box is hardly ticked");
    return new Reading(List.of(candidate), List.of(doubt(options, isContradiction)));
  }

  private Finding doubt(List<Ticked> options, boolean isContradiction) {
    return Finding.ofField(
        isContradiction ? FindingCode.CONTRADICTION : FindingCode.LOW_CONFIDENCE,
        field.name(),
        names(options));
  }

  private static String names(List<Ticked> options) {
    return String.join(", ", options.stream().map(Ticked::value).toList());
  }

  private Candidate candidate(Ticked option, double confidence) {
    return new Candidate(
        new FieldName(field.name()),
        Optional.of(option.value()),
        field.cleaner().clean(option.value()).value(),
        confidence,
        option.page(),
        Optional.of(option.box().word().box()),
        "tick." + kind,
        "its box is ticked");
  }
}
