package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.engine.imaging.Colour;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;

/**
 * Reads what is stamped in red on the upper half of a page, where degrees of secrecy and urgency
 * (độ mật, độ khẩn) stand: red ink is taken off before the page itself is read, and with it would
 * go the word that forbids to read on. A line is only believed if it is all capitals and sure, as
 * such stamps are; the letters of a round seal are neither.
 */
final class RedStamps {
  private static final double SURE = 0.6;
  private static final int MIN_LETTERS = 3;

  /** Share of the upper half. A stamp of a word has twice as much, a signature's mark less. */
  private static final double LEAST_RED = 0.0004;

  /** Of the line's height: room for the other words of the stamp. */
  private static final double SIDE_MARGIN = 4;

  /** Of the line's height: room for marks. */
  private static final double MARGIN = 0.3;

  private RedStamps() {}

  /** The words with those of red stamps, each line of a stamp as the last line so far. */
  static List<FoundWord> added(List<FoundWord> words, PreparedPage page, Tesseract model)
      throws IOException {
    Image scan = page.placement().raster().image();
    if (scan.depth() != Integer.SIZE
        || page.colour().isRedPrint()
        || page.colour().redPage() < LEAST_RED / 2) {
      return words;
    }
    try (PreparedPage red = redOnly(page)) {
      var upper = new Area(0, 0, red.image().width(), red.image().height() / 2);
      return Transforms.darkShare(red.image(), upper.width(), upper.height()) < LEAST_RED
          ? words
          : behind(words, read(red, upper, model));
    }
  }

  /** Tesseract finds words within a frame, but reads them well only as lines by themselves. */
  private static List<List<FoundWord>> read(PreparedPage red, Area upper, Tesseract model)
      throws IOException {
    var stamps = new ArrayList<List<FoundWord>>();
    try (OpenPage open = model.open(red)) {
      for (List<FoundWord> found : Lines.of(open.read(upper, Segmentation.SPARSE))) {
        Area area = area(found);
        if (stamps.stream().noneMatch(stamp -> area(stamp).holdsCentreOf(area))) {
          List<FoundWord> line = readLine(area, upper, open);
          if (isStamp(line)) {
            stamps.add(line);
          }
        }
      }
    }
    return stamps;
  }

  private static List<FoundWord> readLine(Area area, Area upper, OpenPage open) throws IOException {
    Area wide =
        area.grown(
            (int) (area.height() * SIDE_MARGIN),
            (int) (area.height() * MARGIN),
            upper.width(),
            upper.height());
    return open.read(wide, Segmentation.LINE).stream()
        .filter(word -> word.text().codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  private static Area area(List<FoundWord> words) {
    return words.stream().map(FoundWord::area).reduce(Area::union).orElseThrow();
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

  /** Red ink as black print, turned and levelled as the page itself was. */
  private static PreparedPage redOnly(PreparedPage page) throws IOException {
    Placement placement = page.placement();
    Image red = Colour.redMask(placement.raster().image()).into(Transforms::grey);
    red = red.into(placement.scale()::apply);
    for (int turn = 0; turn < placement.quarterTurns(); turn++) {
      red = red.into(Transforms::turnedRight);
    }
    double skew = placement.skewDegrees();
    red = skew == 0 ? red : red.into(it -> Transforms.rotated(it, -skew));
    return page.showing(red);
  }
}
