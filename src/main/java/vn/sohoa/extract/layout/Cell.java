package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Sequence of words on one row, with its letters and digits joined for searching labels.
 *
 * @param letters letters and digits of all words, without diacritics and spaces
 * @param wordAt index of the word that each letter belongs to
 */
public record Cell(Sheet sheet, Row row, String letters, List<Integer> wordAt) {
  private static final double GAP_HEIGHTS = 2.2;

  /**
   * Returns all cells of a page, row by row. Each blank and each tick box of a form is one word,
   * see {@link Blanks} and {@link TickMarks}.
   */
  public static List<Cell> of(Sheet sheet) {
    return marked(sheet)
        .flatMap(row -> row.splitAtGaps(GAP_HEIGHTS * sheet.lineHeight()).stream())
        .map(piece -> of(sheet, piece))
        .toList();
  }

  /** Returns whole rows as cells, with the same marks. */
  public static List<Cell> ofRows(Sheet sheet) {
    return marked(sheet).map(row -> of(sheet, row)).toList();
  }

  private static Stream<Row> marked(Sheet sheet) {
    List<Row> rows =
        Blanks.onLines(
            sheet.rows().stream().map(Blanks::marked).toList(), sheet.blanks(), sheet.lineHeight());
    return TickMarks.marked(rows, sheet.ticks(), sheet.lineHeight());
  }

  public static Cell of(Sheet sheet, Row row) {
    var letters = new StringBuilder();
    var wordAt = new ArrayList<Integer>();
    for (int word = 0; word < row.words().size(); word++) {
      String key = VietnameseText.letterKey(row.words().get(word).text());
      letters.append(key);
      for (int i = 0; i < key.length(); i++) {
        wordAt.add(word);
      }
    }
    return new Cell(sheet, row, letters.toString(), List.copyOf(wordAt));
  }

  /**
   * Returns the words from one index (inclusive) to another (exclusive); empty if there are none.
   */
  public Optional<Row> words(int from, int to) {
    return from < to ? Optional.of(new Row(row.words().subList(from, to))) : Optional.empty();
  }

  public int size() {
    return row.words().size();
  }

  /** Returns the centre of the cell as a fraction of the page width. */
  public double x() {
    return row.centerX() / sheet.width();
  }

  public double y() {
    return row.middle() / sheet.height();
  }

  public boolean startsWord(int letter) {
    return letter == 0 || !wordAt.get(letter).equals(wordAt.get(letter - 1));
  }

  public boolean endsWord(int letter) {
    return letter >= letters.length() || startsWord(letter);
  }
}
