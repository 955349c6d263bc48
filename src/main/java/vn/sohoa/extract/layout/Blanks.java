package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/**
 * Dotted or ruled blanks of a form (chỗ trống, dòng kẻ chấm), {@code Họ và tên: ......An......}.
 * OCR joins them with what is beside them, and reads letters in long ones.
 */
public final class Blanks {
  /** Text of the word that stands for a blank. */
  public static final String MARK = "…";

  private static final Pattern DOTS =
      Pattern.compile(
          "[._…‥·∙]{3,}[-–—._…‥·∙]*|[…‥]+[._…‥·∙]*|_{2,}" + "|(?<=/)[._]{2,}|[._]{2,}(?=/)");
  private static final Pattern ONLY_DOTS = Pattern.compile("[._…‥·∙]+");

  /** Letters that OCR reads in a row of dots, mostly the same again and again. */
  private static final Pattern LIKE_DOTS = Pattern.compile("[a-z0-9.,'‘’-]{2,}");

  private static final double SURELY_READ = 0.5;
  private static final int LETTERS_PER_SIGN = 2;

  /** Baseline below the middle of a row, in line heights. */
  private static final double BASELINE = 0.35;

  private static final double SAME_ROW = 0.6;

  /** Shortest free part of a dotted line, in line heights. */
  private static final double FREE = 0.8;

  private Blanks() {}

  /** Returns whether the word stands for a blank. */
  public static boolean isMark(Placed word) {
    return word.text().equals(MARK);
  }

  /** Returns the row with one mark for each blank. */
  static Row marked(Row row) {
    boolean hasNone =
        row.words().stream().noneMatch(word -> DOTS.matcher(word.text()).find() || isDots(word));
    if (hasNone) {
      return row;
    }
    var words = new ArrayList<Placed>();
    for (Placed word : row.words()) {
      if (isDots(word)) {
        addMark(words, word);
      } else {
        addPieces(words, word);
      }
    }
    return new Row(words);
  }

  /**
   * Returns the rows with a mark for each free part of the dotted lines below their words.
   *
   * @param lines dotted lines of the page, which were not read
   * @param lineHeight usual height of a word, in points
   */
  static List<Row> onLines(List<Row> rows, List<Box> lines, double lineHeight) {
    return lines.isEmpty()
        ? rows
        : rows.stream().map(row -> onLines(row, lines, lineHeight)).toList();
  }

  private static Row onLines(Row row, List<Box> lines, double lineHeight) {
    var words = new ArrayList<Placed>(row.words());
    double baseline = row.middle() + BASELINE * lineHeight;
    lines.stream()
        .filter(line -> Math.abs(line.centerY() - baseline) < SAME_ROW * lineHeight)
        .forEach(line -> addFree(words, row, line, lineHeight));
    words.sort(Comparator.comparingDouble(word -> word.upright().x()));
    return new Row(words);
  }

  private static void addFree(List<Placed> words, Row row, Box line, double lineHeight) {
    double from = line.x();
    for (Placed word : row.words()) {
      addFree(words, row, from, Math.min(word.upright().x(), line.right()), lineHeight);
      from = Math.max(from, word.upright().right());
    }
    addFree(words, row, from, line.right(), lineHeight);
  }

  private static void addFree(
      List<Placed> words, Row row, double from, double to, double lineHeight) {
    if (to - from >= FREE * lineHeight) {
      var box = new Box(from, row.middle() - lineHeight / 2, to - from, lineHeight);
      words.add(new Placed(new Word(MARK, 1, box, 0, 0), box));
    }
  }

  private static boolean isDots(Placed word) {
    return ONLY_DOTS.matcher(word.text()).matches();
  }

  private static void addPieces(List<Placed> words, Placed word) {
    Matcher dots = DOTS.matcher(word.text());
    int from = 0;
    while (dots.find()) {
      addText(words, word, from, dots.start());
      addMark(words, part(word, dots.start(), dots.end(), MARK));
      from = dots.end();
    }
    addText(words, word, from, word.text().length());
  }

  private static void addText(List<Placed> words, Placed word, int from, int to) {
    if (from < to && !isMisreadDots(words, word, word.text().substring(from, to))) {
      words.add(part(word, from, to));
    }
  }

  private static void addMark(List<Placed> words, Placed mark) {
    if (words.isEmpty() || !isMark(words.getLast())) {
      words.add(part(mark, 0, mark.text().length(), MARK));
    }
  }

  private static boolean isMisreadDots(List<Placed> before, Placed word, String text) {
    return !before.isEmpty()
        && isMark(before.getLast())
        && word.word().confidence() < SURELY_READ
        && LIKE_DOTS.matcher(text).matches()
        && text.chars().distinct().count() * LETTERS_PER_SIGN <= text.length();
  }

  /** Returns some of the letters of a word, with their share of its place. */
  static Placed part(Placed word, int from, int to) {
    return part(word, from, to, word.text().substring(from, to));
  }

  private static Placed part(Placed word, int from, int to, String text) {
    Word whole = word.word();
    int length = word.text().length();
    return new Placed(
        new Word(
            text,
            whole.confidence(),
            cut(whole.box(), from, to, length),
            whole.line(),
            whole.block()),
        cut(word.upright(), from, to, length));
  }

  private static Box cut(Box box, int from, int to, int length) {
    double letter = box.width() / length;
    return new Box(box.x() + from * letter, box.y(), (to - from) * letter, box.height());
  }
}
