package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * Proposes what recognises the kind: the title, and texts that most samples have on the first page.
 * If other kinds recognise the samples already, the title is not enough without the texts, so that
 * other papers with this title remain what they are.
 */
final class MarkProposer {
  private static final double TITLE = 1.2;
  private static final double TITLE_OF_OTHERS = 0.9;
  private static final double TEXT = 0.25;
  private static final double ENOUGH = 1.1;
  private static final double AHEAD = 0.2;
  private static final double MOST = 2;
  private static final int MOST_TEXTS = 4;

  /** Fewer texts do not recognise a paper without a title: another one may have them, too. */
  private static final int FEWEST_TEXTS = 3;

  private static final int FEWEST_LETTERS = 8;
  private static final int MOST_LETTERS = 60;

  /** Shorter constant texts are names and positions of signers, page numbers and the like. */
  private static final int FEWEST_LETTERS_OF_CONSTANT = 16;

  private final List<List<String>> rows;
  private final FieldNames names;

  /**
   * @param names labels that other kinds have, too
   */
  MarkProposer(List<Sample> samples, FieldNames names) {
    this.rows =
        samples.stream()
            .map(
                sample ->
                    sample.firstSheet().rows().stream()
                        .map(row -> VietnameseText.letterKey(row.text()))
                        .toList())
            .toList();
    this.names = names;
  }

  /**
   * Returns the marks; none if the samples have neither a title nor enough texts in common.
   *
   * @param labels labels of the fields
   * @param body the first sample's rows that may be printed on each paper, beside the labels
   */
  List<MarkPlan> propose(
      Optional<String> title, List<String> labels, List<Row> body, Rivals rivals) {
    List<String> texts = texts(title, labels, body);
    if (title.isEmpty()) {
      return byTexts(texts, rivals);
    }
    var marks = new ArrayList<MarkPlan>();
    boolean needsTexts = rivals.any() && !texts.isEmpty();
    marks.add(
        MarkPlan.title(
            title.get(), needsTexts ? TITLE_OF_OTHERS : rivals.any() ? above(rivals) : TITLE));
    double each = needsTexts ? (above(rivals) - TITLE_OF_OTHERS) / sure(texts) : TEXT;
    texts.forEach(text -> marks.add(MarkPlan.text(text, rounded(Math.max(each, TEXT)))));
    return List.copyOf(marks);
  }

  private static List<MarkPlan> byTexts(List<String> texts, Rivals rivals) {
    double each = above(rivals) / sure(texts);
    return texts.size() < FEWEST_TEXTS
        ? List.of()
        : texts.stream().map(text -> MarkPlan.text(text, rounded(each))).toList();
  }

  /** One of several texts may be misread. */
  private static int sure(List<String> texts) {
    return Math.max(1, texts.size() - 1);
  }

  private static double above(Rivals rivals) {
    return rounded(rivals.any() ? rivals.score() + AHEAD : ENOUGH);
  }

  private static double rounded(double weight) {
    return Math.min(MOST, Math.ceil(weight * 20) / 20);
  }

  private List<String> texts(Optional<String> title, List<String> labels, List<Row> body) {
    String titleKey = title.map(VietnameseText::letterKey).orElse("");
    List<String> own =
        labels.stream()
            .filter(this::isOnMost)
            .sorted(
                Comparator.comparing((String label) -> names.known(label).isPresent())
                    .thenComparing(Comparator.comparingInt(String::length).reversed()))
            .toList();
    List<String> constant =
        body.stream()
            .map(row -> RowText.trim(row.text()))
            .filter(this::isOnMost)
            .filter(text -> VietnameseText.letterKey(text).length() >= FEWEST_LETTERS_OF_CONSTANT)
            .filter(text -> !titleKey.contains(VietnameseText.letterKey(text)))
            .toList();
    return Stream.concat(own.stream(), constant.stream()).distinct().limit(MOST_TEXTS).toList();
  }

  private boolean isOnMost(String text) {
    String key = VietnameseText.letterKey(text);
    return key.length() >= FEWEST_LETTERS
        && key.length() <= MOST_LETTERS
        && rows.stream().filter(page -> page.stream().anyMatch(row -> row.contains(key))).count()
            >= CommonLabels.quorum(rows.size());
  }
}
