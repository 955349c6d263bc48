package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.page.Box;

/**
 * Words that stand side by side, from left to right (một dòng chữ).
 *
 * @param words at least one
 */
public record Row(List<Placed> words) {
  public Row {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a row without words");
    }
  }

  public String text() {
    return words.stream().map(Placed::text).collect(Collectors.joining(" "));
  }

  /** The text without marks in lower case; as long as the text itself but for odd symbols. */
  public String key() {
    return VietnameseText.searchKey(text());
  }

  public double left() {
    return words.getFirst().upright().x();
  }

  public double right() {
    return words.stream().mapToDouble(word -> word.upright().right()).max().orElseThrow();
  }

  double top() {
    return words.stream().mapToDouble(word -> word.upright().y()).min().orElseThrow();
  }

  double bottom() {
    return words.stream().mapToDouble(word -> word.upright().bottom()).max().orElseThrow();
  }

  public double centerX() {
    return (left() + right()) / 2;
  }

  /** Middle of the row, the median of its words since single boxes can be far too high. */
  public double middle() {
    return median(word -> word.upright().centerY());
  }

  double height() {
    return median(word -> word.upright().height());
  }

  /** Mean of the words' confidences, weighed by their letters. */
  public double confidence() {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    return words.stream().mapToDouble(word -> word.word().confidence() * word.text().length()).sum()
        / letters;
  }

  /** Where the words stand on the page as scanned. */
  public Box box() {
    return words.stream().map(word -> word.word().box()).reduce(Box::union).orElseThrow();
  }

  public boolean hasLetters() {
    return text().chars().anyMatch(Character::isLetter);
  }

  /** Share of capitals among the letters, 0 to 1. */
  public double capitals() {
    long letters = text().chars().filter(Character::isLetter).count();
    long upper = text().chars().filter(Character::isUpperCase).count();
    return letters == 0 ? 0 : (double) upper / letters;
  }

  /** The pieces of the row that stand further apart than the gap, in points. */
  public List<Row> splitAtGaps(double gap) {
    var pieces = new ArrayList<Row>();
    var piece = new ArrayList<Placed>();
    for (Placed word : words) {
      if (!piece.isEmpty() && word.upright().x() - piece.getLast().upright().right() > gap) {
        pieces.add(new Row(piece));
        piece.clear();
      }
      piece.add(word);
    }
    pieces.add(new Row(piece));
    return pieces;
  }

  /** The row without single signs at its ends; empty where it has none. */
  public Optional<Row> withoutFlecks() {
    int first = 0;
    int end = words.size();
    while (first < end && words.get(first).text().length() == 1) {
      first++;
    }
    while (end > first && words.get(end - 1).text().length() == 1) {
      end--;
    }
    return first == end || end - first == words.size()
        ? Optional.empty()
        : Optional.of(new Row(words.subList(first, end)));
  }

  private double median(ToDoubleFunction<Placed> measure) {
    double[] sorted = words.stream().mapToDouble(measure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
