package vn.sohoa.extract.label;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.layout.Cell;

/**
 * Labels of a kind in a cell. A label that is only a part of a longer one is none: {@code Địa chỉ}
 * in {@code Địa chỉ xây dựng}, or in {@code Địa chỉ thư điện tử:} whatever the definition lists.
 *
 * @param found each label with its first place
 */
record LabelPlaces(List<Found> found, List<PrintedLabel> printed) {
  /** A label at a place. */
  record Found(Anchor anchor, Anchor.Place place) {
    private boolean isPartOf(Found other) {
      return other.place.firstWord() <= place.firstWord()
          && other.place.nextWord() >= place.nextWord()
          && other.place.nextWord() - other.place.firstWord()
              > place.nextWord() - place.firstWord();
    }
  }

  static LabelPlaces of(Cell cell, List<Anchor> labels, Wordings wordings) {
    List<PrintedLabel> printed = PrintedLabel.in(cell);
    List<Found> found =
        labels.stream()
            .flatMap(
                label -> {
                  Deadline.check();
                  return label.find(cell, 0).map(place -> new Found(label, place)).stream();
                })
            .filter(
                label -> printed.stream().noneMatch(one -> isOther(one, label.place(), wordings)))
            .toList();
    return new LabelPlaces(found, printed);
  }

  // "Mã số dự án đầu tư: …" is not the label "Dự án đầu tư"
  private static boolean isOther(PrintedLabel label, Anchor.Place place, Wordings wordings) {
    if (!label.contains(place)) {
      return label.isCutBy(place);
    }
    return wordings.saysMore(label.before(place))
        || (label.goesOn(place)
            && !LabelEnd.hasColon(label.cell(), place)
            && wordings.saysMore(label.behind(place)));
  }

  /** Returns whether none of these labels has words of the printed one. */
  boolean isUnlisted(PrintedLabel label) {
    return found.stream().noneMatch(one -> label.meets(one.place()));
  }

  /**
   * Returns the place of the first of these labels that is there.
   *
   * @param anchors labels of a field, longest first
   */
  Optional<Found> first(List<Anchor> anchors) {
    return anchors.stream().flatMap(anchor -> whole(anchor)).findFirst();
  }

  private Stream<Found> whole(Anchor anchor) {
    return found.stream()
        .filter(one -> one.anchor().equals(anchor))
        .filter(one -> found.stream().noneMatch(one::isPartOf))
        .map(this::upToColon);
  }

  /** The value begins behind the colon, whatever little the label says before it. */
  private Found upToColon(Found one) {
    return printed.stream()
        .filter(label -> label.contains(one.place()) && label.goesOn(one.place()))
        .findFirst()
        .map(
            label ->
                new Found(
                    one.anchor(),
                    new Anchor.Place(
                        one.place().firstWord(), label.nextWord(), one.place().evidence())))
        .orElse(one);
  }
}
