package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text behind a label, to the end of its paragraph.
 *
 * @param lines words of each line; none without words
 */
record Passage(List<Fragment> lines) {
  private static final int LONG = 4;

  Passage {
    lines = List.copyOf(lines);
  }

  /** Returns the passage behind a label. */
  static Passage behind(Fragment label) {
    Stream<Fragment> rest = label.endsCell() ? Stream.of() : Stream.of(label.behind());
    Stream<Fragment> following =
        label.page().paragraph(label.cell()).stream()
            .skip(1)
            .map(cell -> new Fragment(label.sample(), label.page(), cell, 0, cell.size(), false));
    return new Passage(Stream.concat(rest, following).toList());
  }

  /** Returns where the words of a text are, with words on both sides as {@link #isInside} says. */
  Optional<Fragment> find(Fragment text) {
    for (Fragment line : lines) {
      for (int from = 0; from + text.size() <= line.size(); from++) {
        Fragment part = line.part(from, from + text.size());
        if (isInside(part, line) && isSame(part, text)) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether words of the passage are on both sides of the part. What is long may begin the
   * passage: the label before it has no value then.
   */
  boolean isInside(Fragment part, Fragment line) {
    boolean hasBefore = part.first() > line.first() || !line.equals(lines.getFirst());
    return (hasBefore || part.size() >= LONG) && part.end() < line.end();
  }

  private static boolean isSame(Fragment one, Fragment other) {
    for (int word = 0; word < one.size(); word++) {
      if (!Likeness.ofWords(one.key(word), other.key(word))) {
        return false;
      }
    }
    return true;
  }
}
