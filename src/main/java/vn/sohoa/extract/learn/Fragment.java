package vn.sohoa.extract.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.RowText;

/**
 * Words of a cell that may be a label.
 *
 * @param sample index of the sample, from 0
 * @param page the page that has the cell
 * @param first index of the first word in the cell
 * @param end index after the last word
 * @param colon whether a colon follows
 */
record Fragment(int sample, Flow page, Cell cell, int first, int end, boolean colon) {
  /** Order in which they are read. */
  static final Comparator<Fragment> IN_READING_ORDER =
      Comparator.comparingInt(Fragment::pageNumber)
          .thenComparingDouble(fragment -> fragment.cell().y())
          .thenComparingDouble(fragment -> fragment.cell().x());

  int pageNumber() {
    return cell.sheet().number();
  }

  /** Returns whether the cell ends with it. */
  boolean endsCell() {
    return end == cell.size();
  }

  int size() {
    return end - first;
  }

  /** Returns the letters of one of the words, without what follows a colon within it. */
  String key(int word) {
    return VietnameseText.letterKey(written(first + word));
  }

  /** Returns the letters of all words. */
  String key() {
    return IntStream.range(0, size()).mapToObj(this::key).collect(Collectors.joining());
  }

  /** Returns the words as printed. */
  String text() {
    List<String> words = IntStream.range(first, end).mapToObj(this::written).toList();
    return RowText.trim(String.join(" ", words));
  }

  String word(int word) {
    return written(first + word);
  }

  /** Returns whether the word begins with a capital letter. */
  boolean isCapital(int word) {
    return Character.isUpperCase(word(word).codePoints().findFirst().orElse(' '));
  }

  /** Returns the words from one index to another, exclusive. */
  Fragment part(int from, int to) {
    return new Fragment(sample, page, cell, first + from, first + to, false);
  }

  /** Returns the words of the cell that follow; none if the cell ends with these. */
  Fragment behind() {
    return new Fragment(sample, page, cell, end, cell.size(), false);
  }

  /** Returns the first words. */
  Fragment head(int words) {
    return new Fragment(sample, page, cell, first, first + words, colon && first + words == end);
  }

  /** Returns the last words. */
  Fragment tail(int words) {
    return new Fragment(sample, page, cell, end - words, end, colon);
  }

  private String written(int index) {
    String text = cell.row().words().get(index).text();
    int colonAt = text.indexOf(':');
    return index == end - 1 && colon && colonAt > 0 ? text.substring(0, colonAt) : text;
  }
}
