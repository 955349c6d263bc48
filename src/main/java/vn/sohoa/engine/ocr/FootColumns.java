package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Separates the two columns at the foot of an administrative paper: receivers (nơi nhận) on the
 * left in small print, the signer on the right. Their lines have different heights, so if Tesseract
 * segments both as one column, it reads across them. This class splits the words, left column
 * before right, and re-reads a badly read column by itself.
 */
final class FootColumns {
  private static final String RECEIVERS = "noi nhan";
  private static final int MIN_LINES = 2;

  /** Minimum gutter, relative to the height of a word: wider than any space between words. */
  private static final double GUTTER = 2;

  /** Words of a line with wrong segmentation have a lower confidence. */
  private static final double DOUBTED_BELOW = 0.6;

  /** Minimum vertical offset, relative to the line height. */
  private static final double JUMP = 0.25;

  /** Minimum height relative to the line: a lower box was read without its diacritics. */
  private static final double WHOLE = 0.9;

  private static final double MIN_LENGTH_SHARE = 0.8;

  /** In pixels: room for diacritics. */
  private static final int MARGIN = 8;

  private FootColumns() {}

  static List<FoundWord> split(List<FoundWord> words, PreparedPage page, OpenPage open)
      throws IOException {
    List<List<FoundWord>> lines = OcrLines.of(words);
    for (int first = 0; first < lines.size(); first++) {
      if (beginsReceivers(lines.get(first))) {
        return splitFrom(first, lines, page, open);
      }
    }
    return words;
  }

  private static boolean beginsReceivers(List<FoundWord> line) {
    String text = new OcrLine(line).text().toLowerCase(Locale.ROOT);
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .startsWith(RECEIVERS);
  }

  private static List<FoundWord> splitFrom(
      int first, List<List<FoundWord>> lines, PreparedPage page, OpenPage open) throws IOException {
    for (int end = lines.size(); end >= first + MIN_LINES; end--) {
      Optional<Integer> gutter = gutter(lines.subList(first, end));
      if (gutter.isPresent()) {
        int x = gutter.get();
        int start = withLinesBeyond(x, first, lines);
        var result = new ArrayList<>(lines.subList(0, start));
        result.addAll(column(lines.subList(start, end), x, true, page, open));
        result.addAll(column(lines.subList(start, end), x, false, page, open));
        result.addAll(lines.subList(end, lines.size()));
        return numbered(result);
      }
    }
    return lines.stream().flatMap(List::stream).toList();
  }

  /** Returns the middle of the widest vertical strip without words. */
  private static Optional<Integer> gutter(List<List<FoundWord>> lines) {
    List<PixelArea> areas =
        lines.stream()
            .flatMap(List::stream)
            .map(FoundWord::area)
            .sorted(Comparator.comparingInt(PixelArea::left))
            .toList();
    double height = areas.stream().mapToInt(PixelArea::height).average().orElse(0);
    int widest = (int) (GUTTER * height);
    Optional<Integer> middle = Optional.empty();
    int right = areas.getFirst().right();
    for (PixelArea area : areas) {
      if (area.left() - right > widest) {
        widest = area.left() - right;
        middle = Optional.of((area.left() + right) / 2);
      }
      right = Math.max(right, area.right());
    }
    return middle;
  }

  /** Extends the foot upwards, since the right column may begin above the left one. */
  private static int withLinesBeyond(int x, int first, List<List<FoundWord>> lines) {
    int start = first;
    while (start > 0 && lines.get(start - 1).stream().noneMatch(word -> isLeftOf(x, word))) {
      start--;
    }
    return start;
  }

  private static List<List<FoundWord>> column(
      List<List<FoundWord>> foot, int x, boolean left, PreparedPage page, OpenPage open)
      throws IOException {
    List<List<FoundWord>> lines =
        foot.stream()
            .map(line -> line.stream().filter(word -> isLeftOf(x, word) == left).toList())
            .filter(line -> !line.isEmpty())
            .toList();
    boolean uneven = isUneven(foot, x);
    var whole = new OcrLine(lines.stream().flatMap(List::stream).toList());
    return !lines.isEmpty() && (uneven || whole.leastConfidence() < DOUBTED_BELOW)
        ? better(lines, whole, page, open)
        : lines;
  }

  /**
   * Whether lines of one column are beside the gaps of the other, in which case Tesseract cuts
   * through their letters.
   */
  private static boolean isUneven(List<List<FoundWord>> foot, int x) {
    List<PixelArea> left = areas(foot, x, true);
    List<PixelArea> right = areas(foot, x, false);
    return left.stream().anyMatch(one -> right.stream().anyMatch(other -> jumps(one, other)));
  }

  private static List<PixelArea> areas(List<List<FoundWord>> foot, int x, boolean left) {
    return foot.stream()
        .map(line -> line.stream().filter(word -> isLeftOf(x, word) == left).toList())
        .filter(line -> !line.isEmpty())
        .map(line -> new OcrLine(line).area())
        .toList();
  }

  private static boolean jumps(PixelArea one, PixelArea other) {
    int height = Math.max(one.height(), other.height());
    int apart = Math.abs(one.top() + one.bottom() - other.top() - other.bottom()) / 2;
    return apart > JUMP * height && apart < height;
  }

  private static List<List<FoundWord>> better(
      List<List<FoundWord>> lines, OcrLine whole, PreparedPage page, OpenPage open)
      throws IOException {
    PixelArea area =
        whole.area().grown(MARGIN, MARGIN, page.image().width(), page.image().height());
    int block = whole.words().getFirst().block();
    List<FoundWord> again =
        open.read(area, Segmentation.BLOCK).stream()
            .filter(word -> !OcrAlphabet.isScribble(word))
            .map(word -> word.at(word.line(), block))
            .toList();
    var other = new OcrLine(again);
    boolean complete = other.text().length() >= MIN_LENGTH_SHARE * whole.text().length();
    return complete && other.confidence() > whole.confidence()
        ? OcrLines.of(again).stream().map(line -> mostConfident(line, lines)).toList()
        : lines;
  }

  /**
   * Combines a re-read line with the same line of the first reading, keeping the words with the
   * higher confidence.
   */
  private static List<FoundWord> mostConfident(List<FoundWord> again, List<List<FoundWord>> lines) {
    var line = new OcrLine(again);
    int number = again.getFirst().line();
    int block = again.getFirst().block();
    return lines.stream()
        .map(OcrLine::new)
        .filter(first -> first.area().holdsCentreOf(line.area()) && line.hasWordsOf(first))
        .filter(first -> first.area().height() >= WHOLE * line.area().height())
        .findFirst()
        .map(first -> SecondOpinion.mostConfident(line, first))
        .map(words -> words.stream().map(word -> word.at(number, block)).toList())
        .orElse(again);
  }

  private static List<FoundWord> numbered(List<List<FoundWord>> lines) {
    var words = new ArrayList<FoundWord>();
    for (int number = 0; number < lines.size(); number++) {
      for (FoundWord word : lines.get(number)) {
        words.add(word.at(number, word.block()));
      }
    }
    return words;
  }

  private static boolean isLeftOf(int x, FoundWord word) {
    return word.area().left() + word.area().right() < 2 * x;
  }
}
