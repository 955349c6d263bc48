package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.ScanQuality;
import vn.sohoa.engine.imaging.Condition;
import vn.sohoa.engine.imaging.ContentBox;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.ImageHash;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FormMarks;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;

/** Reads pages: prepares the raster, measures it, and finds words and barcodes. */
public final class Reader {
  private static final int QUARTER = 90;
  private static final Box NOTHING = new Box(0, 0, 0, 0);
  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** Empty where pages are not read. */
  private final Optional<TextReader> texts;

  /**
   * @param models folder of {@code <model>.traineddata} files
   */
  public Reader(Path models, ReadingProfile profile) {
    texts =
        profile == ReadingProfile.CODES
            ? Optional.empty()
            : Optional.of(new TextReader(models, profile));
  }

  /**
   * Reads a page by OCR.
   *
   * @param number page number in the document, from 1
   */
  public ReadPage read(int number, PageRaster raster) throws IOException {
    try (PreparedPage page = PreparedPage.of(raster)) {
      if (page.blank() || texts.isEmpty()) {
        return reading(
            new Scan(number, raster, BluePen.none()), page, OcrText.NONE, FormMarks.NONE);
      }
      try (BluePen pen = BluePen.of(raster)) {
        return read(new Scan(number, raster, pen), InkedPage.of(page), texts.get());
      }
    }
  }

  private record Scan(int number, PageRaster raster, BluePen pen) {}

  private static ReadPage read(Scan scan, InkedPage page, TextReader texts) throws IOException {
    try (DottedLines dotted = DottedLines.find(page)) {
      OcrText text = texts.firstPass(dotted.page());
      return text.mayBeUpsideDown()
          ? readBothWays(scan, page, dotted, text, texts)
          : readUpright(scan, page, dotted, text, texts);
    }
  }

  private static ReadPage readUpright(
      Scan scan, InkedPage page, DottedLines dotted, OcrText first, TextReader texts)
      throws IOException {
    OcrText text = texts.secondPass(dotted.page(), scan.pen(), first);
    return reading(scan, page.page(), text, marks(scan.pen(), page, text, dotted.places()));
  }

  /**
   * Reads the page in both directions and keeps the better result, the most reliable way to detect
   * an upside-down page.
   */
  private static ReadPage readBothWays(
      Scan scan, InkedPage page, DottedLines dotted, OcrText text, TextReader texts)
      throws IOException {
    try (PreparedPage around = dotted.page().turnedAround()) {
      OcrText other = texts.firstPass(around);
      if (other.score() <= text.score()) {
        return readUpright(scan, page, dotted, text, texts);
      }
      try (PreparedPage turned = page.page().turnedAround()) {
        OcrText second = texts.secondPass(around, scan.pen(), other);
        FormMarks marks = marks(scan.pen(), InkedPage.of(turned), second, dotted.places());
        return reading(scan, turned, second, marks);
      }
    }
  }

  /**
   * Uses the given words from the page's text layer and reads only its barcodes.
   *
   * @param number page number in the document, from 1
   */
  public ReadPage adopt(int number, PageRaster raster, List<Word> words) throws IOException {
    FormLines lines = FormLines.read(raster);
    var content =
        new PageContent(
            number,
            raster.widthPoints(),
            raster.heightPoints(),
            words,
            Barcodes.read(raster),
            List.of(),
            new FormMarks(lines.ticks(), lines.rules(), List.of(), List.of()));
    var measurements =
        new PageMeasurements(
            raster.image().width(),
            raster.image().height(),
            raster.lowestDpi(),
            0,
            false,
            meanConfidence(words),
            ScanQuality.FLAWLESS,
            TextSource.TEXT_LAYER,
            hash(raster),
            contentOf(raster));
    return new ReadPage(content, measurements);
  }

  private static String hash(PageRaster raster) throws IOException {
    try (Image grey = Transforms.grey(raster.image())) {
      return ImageHash.of(grey);
    }
  }

  private static Box contentOf(PageRaster raster) throws IOException {
    return ContentBox.of(raster.image())
        .map(it -> raster.toPoints(it.left(), it.top(), it.width(), it.height()))
        .orElse(NOTHING);
  }

  private static double meanConfidence(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElse(0);
  }

  /**
   * @param page with its dotted lines, since the gaps of a header are cut out of it
   */
  private static ReadPage reading(Scan scan, PreparedPage page, OcrText text, FormMarks marks)
      throws IOException {
    PageRaster raster = scan.raster();
    List<Word> words =
        PostCorrection.doubted(
            text.words().stream().map(word -> word(word, page.placement())).toList());
    List<Barcode> barcodes = page.blank() ? List.of() : Barcodes.read(raster);
    List<FilledValue> filled = page.blank() ? List.of() : FilledGaps.read(page, text.words());
    return new ReadPage(
        new PageContent(
            scan.number(),
            raster.widthPoints(),
            raster.heightPoints(),
            words,
            barcodes,
            filled,
            marks),
        measure(raster, page, words, text.coverage()));
  }

  /**
   * @param blanks dotted lines that were taken off before OCR, in points
   */
  private static FormMarks marks(BluePen pen, InkedPage page, OcrText text, List<Box> blanks)
      throws IOException {
    FormLines lines = FormLines.read(page);
    return new FormMarks(
        lines.ticks(), lines.rules(), blanks, WrittenWords.find(page, pen, text.words()));
  }

  private static Word word(FoundWord found, Placement placement) {
    return new Word(
        found.text(),
        found.confidence(),
        placement.toPoints(found.area()),
        found.line(),
        found.block());
  }

  private static PageMeasurements measure(
      PageRaster raster, PreparedPage page, List<Word> words, InkCoverage coverage)
      throws IOException {
    return new PageMeasurements(
        raster.image().width(),
        raster.image().height(),
        raster.lowestDpi(),
        page.placement().skewDegrees(),
        page.blank(),
        meanConfidence(words),
        quality(raster, page, coverage),
        TextSource.OCR,
        page.blank() ? "" : ImageHash.of(page.image()),
        page.blank() ? NOTHING : contentOf(raster));
  }

  private static ScanQuality quality(PageRaster raster, PreparedPage page, InkCoverage coverage) {
    Condition found = page.condition();
    // Inverts the quarter turns that made the text upright
    int turned = (4 - page.placement().quarterTurns()) % 4 * QUARTER;
    return new ScanQuality(
        turned,
        raster.depth(),
        found.light().paper(),
        found.light().contrast(),
        found.light().unevenness(),
        found.blurPixels() * MILLIMETRES_PER_INCH / page.dpi(),
        found.specks(),
        found.borderShare(),
        page.bleedThrough(),
        page.colour().redPage(),
        page.cutOff(),
        coverage.missed().size(),
        coverage.share());
  }
}
