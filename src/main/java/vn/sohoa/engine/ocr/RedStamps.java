package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.engine.imaging.Colour;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.RasterInk;
import vn.sohoa.engine.imaging.Transforms;

/**
 * Reads red stamps on the upper half of a page, where degrees of secrecy and urgency (độ mật, độ
 * khẩn) are stamped. Red ink is removed before the page itself is read, which would lose the word
 * that forbids further reading. A line is accepted only if it is all capitals with high confidence,
 * as such stamps are; the letters of a round seal are neither.
 */
final class RedStamps {
  private static final double SURE = 0.6;
  private static final int MIN_LETTERS = 3;

  /**
   * Minimum share of the upper half. A one-word stamp has twice as much, the mark of a signature
   * less.
   */
  private static final double LEAST_RED = 0.0004;

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** Maximum distance between the words of a stamp, in mm. */
  private static final double WORD_GAP = 3;

  /** Minimum height in mm: small letters of a stamp. */
  private static final double LOWEST = 2.5;

  /** Maximum height in mm: a stamp with its frame. Seals are higher. */
  private static final double HIGHEST = 20;

  /** Maximum number of clusters; more are a printed pattern. */
  private static final int MOST = 20;

  /** Minimum width of a frame, relative to the cluster's width. */
  private static final double FRAME = 0.8;

  /** Relative to the cluster's height: room for diacritics. */
  private static final double MARGIN = 0.2;

  private RedStamps() {}

  /** Returns the words followed by those of red stamps, each stamp as a new line and block. */
  static List<FoundWord> added(List<FoundWord> words, PreparedPage page, Tesseract model)
      throws IOException {
    Image scan = page.placement().raster().image();
    if (scan.depth() != Integer.SIZE
        || page.colour().isRedPrint()
        || page.colour().redPage() < LEAST_RED / 2) {
      return words;
    }
    try (PreparedPage red = redOnly(page)) {
      var upper = new PixelArea(0, 0, red.image().width(), red.image().height() / 2);
      return Transforms.darkShare(red.image(), upper.width(), upper.height()) < LEAST_RED
          ? words
          : behind(words, read(red, upper, model));
    }
  }

  /**
   * Reads each cluster of red ink separately, since Tesseract misses a word within a frame; retries
   * without the frame if the first result is no stamp.
   */
  private static List<List<FoundWord>> read(PreparedPage red, PixelArea upper, Tesseract model)
      throws IOException {
    double millimetre = red.dpi() / MILLIMETRES_PER_INCH;
    int gap = (int) Math.ceil(WORD_GAP * millimetre / RasterInk.CELL);
    InkCells ink = InkCells.of(RasterInk.of(red.image()));
    List<PixelArea> pieces = ink.blobs(1).stream().map(InkCells.Blob::area).toList();
    List<PixelArea> clusters =
        ink.blobs(gap).stream()
            .map(InkCells.Blob::area)
            .filter(area -> area.bottom() <= upper.bottom())
            .filter(area -> area.height() >= LOWEST * millimetre)
            .filter(area -> area.height() <= HIGHEST * millimetre)
            .filter(area -> area.width() >= area.height())
            .limit(MOST)
            .toList();
    var stamps = new ArrayList<List<FoundWord>>();
    try (OpenPage open = model.open(red)) {
      for (PixelArea cluster : clusters) {
        int margin = (int) (cluster.height() * MARGIN);
        PixelArea wide = cluster.grown(margin, margin, upper.width(), upper.height());
        List<FoundWord> line = readLine(wide, open);
        line = isStamp(line) ? line : readLine(withoutFrame(cluster, pieces), open);
        if (isStamp(line)) {
          stamps.add(line);
        }
      }
    }
    return stamps;
  }

  /**
   * Returns the area of the word without its frame: pieces that span the cluster are not letters.
   */
  static PixelArea withoutFrame(PixelArea cluster, List<PixelArea> pieces) {
    return pieces.stream()
        .filter(cluster::holdsCentreOf)
        .filter(piece -> piece.width() < FRAME * cluster.width())
        .reduce(PixelArea::union)
        .orElse(cluster);
  }

  private static List<FoundWord> readLine(PixelArea area, OpenPage open) throws IOException {
    return open.read(area, Segmentation.LINE).stream()
        .filter(word -> word.text().codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  private static boolean isStamp(List<FoundWord> line) {
    String letters =
        line.stream()
            .flatMapToInt(word -> word.text().codePoints())
            .filter(Character::isLetter)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return letters.length() >= MIN_LETTERS
        && letters.codePoints().allMatch(Character::isUpperCase)
        && line.stream().allMatch(word -> word.confidence() >= SURE);
  }

  private static List<FoundWord> behind(List<FoundWord> words, List<List<FoundWord>> stamps) {
    var all = new ArrayList<FoundWord>(words);
    int line = words.stream().mapToInt(FoundWord::line).max().orElse(-1);
    int block = words.stream().mapToInt(FoundWord::block).max().orElse(-1);
    for (List<FoundWord> stamp : stamps) {
      line++;
      block++;
      for (FoundWord word : stamp) {
        all.add(word.at(line, block));
      }
    }
    return all;
  }

  private static PreparedPage redOnly(PreparedPage page) throws IOException {
    return page.showing(page.placed(Colour.redAsBlack(page.placement().raster().image())));
  }
}
