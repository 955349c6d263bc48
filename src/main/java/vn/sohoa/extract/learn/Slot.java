package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.kind.KindField.PageChoice;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.page.Box;

/**
 * A place for a value behind a label that samples have in common.
 *
 * @param occurrence number of the label's place in each sample, from 0
 * @param values values on the samples; empty for those without one
 */
record Slot(CommonLabel label, int occurrence, FieldPlan plan, List<Optional<String>> values) {
  private static final int MOST_LINES = 6;

  /** Lines of a value that is not in the line of its label. */
  private static final int APART = 2;

  /** Distance of a value from the line of its label, in line heights. */
  private static final double IN_LINE = 1.2;

  private static final double BELOW = 3.5;
  private static final double MARGIN = 0.03;

  Slot {
    values = List.copyOf(values);
  }

  Slot planned(FieldPlan newPlan) {
    return new Slot(label, occurrence, newPlan, values);
  }

  /** Returns the slot with the values that a trial found, where they are beside the label. */
  Slot tried(Trial trial) {
    List<Optional<Candidate>> found = trial.of(plan);
    return new Slot(
        label,
        occurrence,
        plan,
        IntStream.range(0, found.size())
            .mapToObj(
                sample ->
                    found
                        .get(sample)
                        .filter(value -> isBeside(sample, value))
                        .flatMap(Candidate::clean))
            .toList());
  }

  /** Returns the place of the label in a sample. */
  Optional<Fragment> place(int sample) {
    List<Fragment> places = label.places().get(sample);
    return places.size() > occurrence ? Optional.of(places.get(occurrence)) : Optional.empty();
  }

  List<String> present() {
    return values.stream().flatMap(Optional::stream).toList();
  }

  /** Returns whether all values are the same text, but for letters that OCR may have misread. */
  boolean isConstant() {
    List<String> keys = present().stream().map(VietnameseText::letterKey).toList();
    return keys.stream().allMatch(key -> Likeness.ofTexts(key, keys.getFirst()));
  }

  /** Returns whether nothing is behind the label, which is no heading in capitals. */
  boolean mayHaveValueBelow() {
    return !RowText.isCapital(label.text()) && places().stream().allMatch(Fragment::endsCell);
  }

  /** Returns the number of lines from the label to the end of its paragraph, at most 6. */
  int lines() {
    int most =
        places().stream()
            .mapToInt(
                place -> place.endsCell() ? APART : place.page().paragraph(place.cell()).size())
            .max()
            .orElse(1);
    return Math.min(most, MOST_LINES);
  }

  /** Returns the part of the page around the label; empty if another of its places is in it. */
  Optional<Band> band() {
    double top = 1;
    double bottom = 0;
    double before = 0;
    double after = 1;
    for (List<Fragment> places : label.places()) {
      if (places.size() > occurrence) {
        double y = places.get(occurrence).cell().y();
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        before = occurrence > 0 ? Math.max(before, places.get(occurrence - 1).cell().y()) : before;
        after =
            places.size() > occurrence + 1
                ? Math.min(after, places.get(occurrence + 1).cell().y())
                : after;
      }
    }
    double upper = Math.max(0, Math.max(top - MARGIN, (before + top) / 2));
    double lower = Math.min(1, Math.min(bottom + MARGIN, (bottom + after) / 2));
    boolean isAlone = (occurrence == 0 || before < top) && bottom < after;
    return isAlone ? Optional.of(Band.around(upper, lower)) : Optional.empty();
  }

  /**
   * Returns the pages of the label; any if the samples do not tell, because one has only one page.
   *
   * @param pages number of pages of each sample
   */
  PageChoice page(List<Integer> pages) {
    boolean isToldByPages = pages.stream().allMatch(count -> count > 1);
    boolean isFirst = places().stream().allMatch(place -> place.pageNumber() == 1);
    boolean isLast =
        IntStream.range(0, pages.size())
            .allMatch(
                sample ->
                    place(sample).filter(it -> it.pageNumber() != pages.get(sample)).isEmpty());
    if (!isToldByPages) {
      return PageChoice.ANY;
    }
    return isFirst ? PageChoice.FIRST : isLast ? PageChoice.LAST : PageChoice.ANY;
  }

  private List<Fragment> places() {
    return IntStream.range(0, label.places().size())
        .mapToObj(this::place)
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isBeside(int sample, Candidate value) {
    Optional<Fragment> place = place(sample);
    if (place.isEmpty() || value.page() != place.get().pageNumber()) {
      return false;
    }
    Box line = place.get().cell().row().box();
    double reach = (plan.below() ? BELOW : IN_LINE) * place.get().cell().sheet().lineHeight();
    return value.box().filter(box -> Math.abs(box.y() - line.y()) > reach).isEmpty();
  }
}
