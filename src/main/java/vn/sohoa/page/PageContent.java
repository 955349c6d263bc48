package vn.sohoa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recognised content of one page (trang), in reading order.
 *
 * @param number page number in the document, from 1
 * @param width page width in points (1/72 inch)
 * @param height page height in points
 * @param filled what was filled into the gaps of a printed header; none on pages that were read
 *     before gaps were
 * @param marks what its image has of a form; none on pages that were read before such were
 */
public record PageContent(
    int number,
    double width,
    double height,
    List<Word> words,
    List<Barcode> barcodes,
    List<FilledValue> filled,
    FormMarks marks) {
  public PageContent {
    words = List.copyOf(words);
    barcodes = List.copyOf(barcodes);
    filled = filled == null ? List.of() : List.copyOf(filled);
    marks = marks == null ? FormMarks.NONE : marks;
  }

  public PageContent(
      int number,
      double width,
      double height,
      List<Word> words,
      List<Barcode> barcodes,
      List<FilledValue> filled) {
    this(number, width, height, words, barcodes, filled, FormMarks.NONE);
  }

  public PageContent(
      int number, double width, double height, List<Word> words, List<Barcode> barcodes) {
    this(number, width, height, words, barcodes, List.of());
  }

  /** Returns what was filled into a gap; empty if the gap was not found. */
  public Optional<FilledValue> filled(FilledPlace place) {
    return filled.stream().filter(value -> value.place() == place).findFirst();
  }

  /** Returns the words grouped by text line, lines in reading order. */
  public List<List<Word>> lines() {
    var byLine = new TreeMap<Integer, List<Word>>();
    for (Word word : words) {
      byLine.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word);
    }
    return byLine.values().stream().map(List::copyOf).toList();
  }

  /** Returns the plain text, one text line per line, words separated by one space. */
  public String text() {
    return lines().stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
