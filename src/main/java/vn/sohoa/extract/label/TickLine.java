package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.kind.TickOption;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.TickMarks;

/**
 * Options on a row of a page, with the tick boxes before and after their labels.
 *
 * @param cell the whole row
 * @param from index of the first word that belongs to the options
 */
record TickLine(Cell cell, int from, List<Option> options) {
  private static final Pattern MARK_OF_ITEM = Pattern.compile("[-–+•.:;]|\\(?[\\da-zđ]{1,2}[.)]");

  /** Words of a longer label between a known label and the box after it. */
  private static final int REST_OF_LABEL = 12;

  /**
   * Label of an option.
   *
   * @param before box before it
   * @param after box after it
   */
  record Option(
      TickOption option,
      int firstWord,
      int nextWord,
      double evidence,
      Optional<Placed> before,
      Optional<Placed> after) {}

  static TickLine of(Cell cell, int from, List<TickOption> options) {
    List<Option> labels = longest(labels(cell, from, options));
    return new TickLine(
        cell, from, labels.stream().map(label -> withBoxes(cell, from, label, labels)).toList());
  }

  private static List<Option> labels(Cell cell, int from, List<TickOption> options) {
    var found = new ArrayList<Option>();
    for (TickOption option : options) {
      for (String label : option.labels()) {
        Anchor anchor = Anchor.of(label);
        Optional<Anchor.Place> place = anchor.find(cell, from);
        while (place.isPresent()) {
          Deadline.check();
          Anchor.Place at = place.get();
          found.add(
              new Option(
                  option,
                  at.firstWord(),
                  at.nextWord(),
                  at.evidence(),
                  Optional.empty(),
                  Optional.empty()));
          place = anchor.find(cell, at.firstWord() + 1);
        }
      }
    }
    return found;
  }

  /** Leaves out labels within longer ones: "Cấp lại" in "Cấp lại do mất". */
  private static List<Option> longest(List<Option> labels) {
    var kept = new ArrayList<Option>();
    labels.stream()
        .sorted(Comparator.comparingInt(label -> label.firstWord() - label.nextWord()))
        .filter(label -> kept.stream().noneMatch(other -> meet(label, other)))
        .forEachOrdered(kept::add);
    kept.sort(Comparator.comparingInt(Option::firstWord));
    return kept;
  }

  private static boolean meet(Option one, Option other) {
    return one.firstWord() < other.nextWord() && other.firstWord() < one.nextWord();
  }

  private static Option withBoxes(Cell cell, int from, Option label, List<Option> all) {
    List<Placed> words = cell.row().words();
    int before = label.firstWord() - 1;
    if (before > from && !isBox(words, before) && isMarkOfItem(words.get(before))) {
      before--;
    }
    int next =
        all.stream()
            .mapToInt(Option::firstWord)
            .filter(word -> word > label.firstWord())
            .min()
            .orElse(words.size());
    int last = Math.min(next, label.nextWord() + REST_OF_LABEL);
    return new Option(
        label.option(),
        label.firstWord(),
        label.nextWord(),
        label.evidence(),
        before >= from && isBox(words, before) ? Optional.of(words.get(before)) : Optional.empty(),
        IntStream.range(label.nextWord(), last)
            .filter(word -> isBox(words, word))
            .mapToObj(words::get)
            .findFirst());
  }

  private static boolean isMarkOfItem(Placed word) {
    return MARK_OF_ITEM.matcher(word.text()).matches();
  }

  private static boolean isBox(List<Placed> words, int at) {
    return TickMarks.isMark(words.get(at));
  }

  /** Returns whether the first thing is a box. */
  boolean beginsWithBox() {
    return from < cell.size() && isBox(cell.row().words(), from);
  }

  boolean endsWithBox() {
    return isBox(cell.row().words(), cell.size() - 1);
  }

  Stream<Option> with(boolean isBefore) {
    return options.stream()
        .filter(option -> (isBefore ? option.before() : option.after()).isPresent());
  }
}
