package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Re-reads some lines with the fast model: capitals at the top, which it reads better than the best
 * model (issuers in full: 31 against 17 of 43 real papers), and lines with a word of low
 * confidence. The two models err on different words, so the reading with the higher confidence is
 * right more often: ADR 0013 has the figures.
 */
final class SecondOpinion {
  /**
   * About an eighth of all lines have such a word, and more than half of all misread words are in
   * them.
   */
  private static final double DOUBTED_BELOW = 0.85;

  /** Relative to the page's height. */
  private static final double HEAD = 0.35;

  private static final int MIN_LETTERS = 4;
  private static final double MOSTLY = 0.7;

  /** Relative to the line height: room for diacritics that the first reading missed. */
  private static final double MARGIN = 0.35;

  private static final double MIN_LENGTH_SHARE = 0.8;

  /** Confidence bonus of the fast model on capitals. */
  private static final double HEAD_START = 0.05;

  private SecondOpinion() {}

  /**
   * @param other the same page, opened in the fast model
   */
  static List<FoundWord> reread(List<FoundWord> words, PreparedPage page, OpenPage other)
      throws IOException {
    var result = new ArrayList<FoundWord>();
    for (List<FoundWord> found : OcrLines.of(words)) {
      var line = new OcrLine(found);
      boolean inHead = line.area().bottom() < HEAD * page.image().height();
      if (inHead && isOfCapitals(line)) {
        result.addAll(better(line, again(line, page, other), HEAD_START));
      } else if (line.leastConfidence() < DOUBTED_BELOW) {
        result.addAll(mostConfident(line, again(line, page, other)));
      } else {
        result.addAll(found);
      }
    }
    return result;
  }

  private static boolean isOfCapitals(OcrLine line) {
    long letters = line.text().codePoints().filter(Character::isLetter).count();
    long capitals = line.text().codePoints().filter(Character::isUpperCase).count();
    return letters >= MIN_LETTERS && capitals >= MOSTLY * letters;
  }

  private static OcrLine again(OcrLine line, PreparedPage page, OpenPage other) throws IOException {
    PixelArea area = line.area();
    int margin = (int) (area.height() * MARGIN);
    FoundWord first = line.words().getFirst();
    return new OcrLine(
        other
            .read(
                area.grown(margin, margin, page.image().width(), page.image().height()),
                Segmentation.LINE)
            .stream()
            .map(word -> word.at(first.line(), first.block()))
            .toList());
  }

  /**
   * Selects word by word if both readings have the same words, otherwise the line with the higher
   * confidence.
   */
  static List<FoundWord> mostConfident(OcrLine line, OcrLine again) {
    if (!line.hasWordsOf(again)) {
      return better(line, again, 0);
    }
    var words = new ArrayList<FoundWord>();
    for (int i = 0; i < line.words().size(); i++) {
      FoundWord one = line.words().get(i);
      FoundWord other = again.words().get(i);
      words.add(other.confidence() > one.confidence() ? other : one);
    }
    return words;
  }

  private static List<FoundWord> better(OcrLine line, OcrLine again, double headStart) {
    boolean complete = again.text().length() >= MIN_LENGTH_SHARE * line.text().length();
    return complete && again.confidence() + headStart > line.confidence()
        ? again.words()
        : line.words();
  }
}
