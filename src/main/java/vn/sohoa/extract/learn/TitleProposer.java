package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.header.HeaderFinder;
import vn.sohoa.extract.header.Phrases;
import vn.sohoa.extract.header.TitleFinder;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;

/**
 * Finds the title that samples have in common: one or two rows in capitals, as titles are
 * recognised.
 */
final class TitleProposer {
  private static final int FEWEST_LETTERS = 4;
  private static final List<String> NATIONAL_HEADING =
      List.of("conghoaxahoichunghia", "doclaptudohanhphuc");

  private TitleProposer() {}

  /**
   * Returns the first title that most samples have, as most of them have it; on a few it may be
   * illegible.
   */
  static Optional<String> propose(List<Sample> samples) {
    List<List<String>> titles =
        samples.stream().map(sample -> titles(sample.firstSheet())).toList();
    return titles.stream()
        .flatMap(List::stream)
        .map(title -> readings(title, titles))
        .filter(readings -> readings.size() >= CommonLabels.quorum(samples.size()))
        .findFirst()
        .map(TitleProposer::mostFrequent)
        .map(Phrases::correct);
  }

  /** Returns the reading of each sample that has the title. */
  private static List<String> readings(String title, List<List<String>> samples) {
    String key = VietnameseText.letterKey(title);
    return samples.stream()
        .flatMap(
            titles ->
                titles.stream()
                    .filter(it -> Likeness.ofTitles(key, VietnameseText.letterKey(it)))
                    .findFirst()
                    .stream())
        .toList();
  }

  private static String mostFrequent(List<String> readings) {
    Map<String, Long> counts =
        readings.stream()
            .collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** Returns what may be a title on the page; two rows come before the first of them alone. */
  private static List<String> titles(Sheet sheet) {
    double below = HeaderFinder.find(sheet).map(Header::bottom).orElse(0.0);
    List<String> inBody = titles(sheet, below);
    return inBody.isEmpty() ? titles(sheet, 0) : inBody;
  }

  private static List<String> titles(Sheet sheet, double below) {
    List<Row> rows =
        TitleFinder.rows(sheet, below).stream().filter(TitleProposer::mayBeTitle).toList();
    var titles = new ArrayList<String>();
    for (Row row : rows) {
      rows.stream()
          .filter(other -> TitleFinder.isNext(row, other, sheet))
          .forEach(other -> titles.add(RowText.join(List.of(row, other))));
      titles.add(RowText.join(List.of(row)));
    }
    return titles;
  }

  private static boolean mayBeTitle(Row row) {
    String key = VietnameseText.letterKey(row.text());
    return key.length() >= FEWEST_LETTERS && NATIONAL_HEADING.stream().noneMatch(key::contains);
  }
}
