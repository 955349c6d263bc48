package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.RasterInk;
import vn.sohoa.engine.imaging.Transforms;

/**
 * Strokes of a blue pen below the head of a page, where signatures (chữ ký) cross the names of the
 * signers. Blue ink in the head is kept, since a number or day is written there by hand and its
 * field must not look blank.
 *
 * @param page the page without the strokes
 * @param places areas of the strokes and of the text that they may cross
 */
record PenStrokes(PreparedPage page, List<PixelArea> places) implements AutoCloseable {
  /** Relative to the page's height. */
  private static final double HEAD = 0.4;

  /** Minimum share of the scan. A signature has four times as much. */
  private static final double LEAST = 0.00005;

  /** Maximum share of the scan; more is print, or a page full of handwriting. */
  private static final double MOST = 0.01;

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** Minimum width, in mm. */
  private static final double SHORTEST = 8;

  /** Maximum distance between strokes of one signature, in mm. */
  private static final double GAP = 3;

  /** Horizontal margin in mm: names are longer than signatures and are printed below them. */
  private static final double BESIDE = 15;

  private static final double BELOW = 6;

  private static final int MOST_PLACES = 6;
  private static final double SURE = 0.75;
  private static final double HARDLY_A_WORD = 0.3;
  private static final int MIN_LETTERS = 4;

  /** Returns the strokes, or empty if there are none or they cannot be distinguished from print. */
  static Optional<PenStrokes> find(PreparedPage page, BluePen pen) throws IOException {
    if (page.colour().isRedPrint() || pen.share() < LEAST || pen.share() > MOST) {
      return Optional.empty();
    }
    Image ink = pen.on(page);
    int head = (int) (HEAD * page.image().height());
    List<PixelArea> places = places(ink, head, page.dpi() / MILLIMETRES_PER_INCH);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PenStrokes(page.showing(Transforms.without(page.image(), ink, head)), places));
  }

  private static List<PixelArea> places(Image pen, int head, double millimetre) throws IOException {
    int gap = (int) Math.ceil(GAP * millimetre / RasterInk.CELL);
    int beside = (int) (BESIDE * millimetre);
    int below = (int) (BELOW * millimetre);
    var places = new ArrayList<PixelArea>();
    InkCells.of(RasterInk.of(pen)).blobs(gap).stream()
        .map(InkCells.Blob::area)
        .filter(area -> area.top() >= head && area.width() >= SHORTEST * millimetre)
        .map(area -> area.grown(beside, below, pen.width(), pen.height()))
        .forEach(area -> join(area, places));
    return places.stream().limit(MOST_PLACES).toList();
  }

  // print cuts a signature into pieces
  private static void join(PixelArea area, List<PixelArea> places) {
    PixelArea joined = area;
    for (PixelArea place : List.copyOf(places)) {
      if (joined.meets(place)) {
        joined = joined.union(place);
        places.remove(place);
      }
    }
    places.add(joined);
  }

  /** Returns the words, with lines replaced that are read better without the strokes. */
  List<FoundWord> readWithout(List<FoundWord> words, OpenPage open) throws IOException {
    List<FoundWord> all = words;
    for (PixelArea place : places) {
      all = all.stream().filter(word -> !isStroke(word, place)).toList();
      for (List<FoundWord> line : OcrLines.of(open.read(place, Segmentation.BLOCK))) {
        if (isWhole(line, place)) {
          all = withLine(all, new OcrLine(line));
        }
      }
    }
    return all;
  }

  private static boolean isStroke(FoundWord word, PixelArea place) {
    return word.confidence() < HARDLY_A_WORD && place.holdsCentreOf(word.area());
  }

  private static boolean isWhole(List<FoundWord> line, PixelArea place) {
    long letters = new OcrLine(line).text().codePoints().filter(Character::isLetter).count();
    PixelArea area = new OcrLine(line).area();
    return letters >= MIN_LETTERS
        && area.left() > place.left() + 1
        && area.right() < place.right() - 1
        && line.stream().allMatch(word -> word.confidence() >= SURE);
  }

  private static List<FoundWord> withLine(List<FoundWord> words, OcrLine line) {
    PixelArea area = line.area();
    List<FoundWord> there = words.stream().filter(word -> isWithin(word.area(), area)).toList();
    if (there.isEmpty()) {
      return MissedLines.inserted(words, line.words(), area);
    }
    var before = new OcrLine(there);
    boolean isMore = line.text().length() > before.text().length() + 1;
    if (!isMore && before.confidence() >= line.confidence()) {
      return words;
    }
    FoundWord first = there.getFirst();
    var all = new ArrayList<FoundWord>();
    for (FoundWord word : words) {
      if (word.equals(first)) {
        line.words().forEach(better -> all.add(better.at(first.line(), first.block())));
      } else if (!there.contains(word)) {
        all.add(word);
      }
    }
    return all;
  }

  /** Compares centres and overlap, since a word read with strokes may extend far above its line. */
  private static boolean isWithin(PixelArea word, PixelArea line) {
    int middle = (word.left() + word.right()) / 2;
    int common = Math.min(word.bottom(), line.bottom()) - Math.max(word.top(), line.top());
    return middle >= line.left()
        && middle < line.right()
        && 2 * common > Math.min(word.height(), line.height());
  }

  @Override
  public void close() {
    page.close();
  }
}
