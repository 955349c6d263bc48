package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.page.Box;

/**
 * Row of words, from left to right (một dòng chữ).
 *
 * @param words at least one
 */
public record Row(List<Placed> words) {
  public Row {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a row needs at least one word");
    }
  }

  public String text() {
    return words.stream().map(Placed::text).collect(Collectors.joining(" "));
  }

  /**
   * Returns the text in lower case without diacritics. Its length usually equals that of the text;
   * some symbols change it.
   */
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

  /**
   * Returns the vertical centre, in points: the median of the words, since single boxes can be far
   * too high.
   */
  public double middle() {
    return median(word -> word.upright().centerY());
  }

  double height() {
    return median(word -> word.upright().height());
  }

  /** Returns the mean of the words' confidences, weighted by their lengths. */
  public double confidence() {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    return words.stream().mapToDouble(word -> word.word().confidence() * word.text().length()).sum()
        / letters;
  }

  /** Returns the position of the row on the page as scanned. */
  public Box box() {
    return words.stream().map(word -> word.word().box()).reduce(Box::union).orElseThrow();
  }

  /** Returns whether a word is in both rows, as it is if one is a piece of the other. */
  public boolean sharesWords(Row other) {
    return words.stream().anyMatch(other.words()::contains);
  }

  public boolean hasLetters() {
    return text().chars().anyMatch(Character::isLetter);
  }

  /** Returns the share of capitals among the letters, 0 to 1. */
  public double capitals() {
    long letters = text().chars().filter(Character::isLetter).count();
    long upper = text().chars().filter(Character::isUpperCase).count();
    return letters == 0 ? 0 : (double) upper / letters;
  }

  /** Splits the row at gaps wider than this, in points. */
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

  /** Returns the row without single-character noise at its ends; empty if there was none. */
  public Optional<Row> withoutNoise() {
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
