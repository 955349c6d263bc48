package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;

/** Reads pages: prepares the raster, measures it, and finds words and barcodes. */
public final class Reader {
  private static final int QUARTER = 90;
  private static final Box NOTHING = new Box(0, 0, 0, 0);
  private static final double MILLIMETRES_PER_INCH = 25.4;

  private final TextReader texts;

  /**
   * @param models folder of {@code <model>.traineddata} files
   */
  public Reader(Path models, ReadingProfile profile) {
    texts = new TextReader(models, profile);
  }

  /**
   * Reads a page by OCR.
   *
   * @param number page number in the document, from 1
   */
  public ReadPage read(int number, PageRaster raster) throws IOException {
    try (PreparedPage page = PreparedPage.of(raster)) {
      if (page.blank()) {
        return reading(number, raster, page, OcrText.NONE);
      }
      OcrText text = texts.firstPass(page);
      return text.mayBeUpsideDown()
          ? readBothWays(number, raster, page, text)
          : reading(number, raster, page, texts.secondPass(page, text));
    }
  }

  /**
   * Reads the page in both directions and keeps the better result, the most reliable way to detect
   * an upside-down page.
   */
  private ReadPage readBothWays(int number, PageRaster raster, PreparedPage page, OcrText text)
      throws IOException {
    try (PreparedPage around = page.turnedAround()) {
      OcrText other = texts.firstPass(around);
      return other.score() > text.score()
          ? reading(number, raster, around, texts.secondPass(around, other))
          : reading(number, raster, page, texts.secondPass(page, text));
    }
  }

  /**
   * Uses the given words from the page's text layer and reads only its barcodes.
   *
   * @param number page number in the document, from 1
   */
  public ReadPage adopt(int number, PageRaster raster, List<Word> words) throws IOException {
    var content =
        new PageContent(
            number, raster.widthPoints(), raster.heightPoints(), words, Barcodes.read(raster));
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

  private static ReadPage reading(int number, PageRaster raster, PreparedPage page, OcrText text)
      throws IOException {
    List<Word> words =
        PostCorrection.doubted(
            text.words().stream().map(word -> word(word, page.placement())).toList());
    List<Barcode> barcodes = page.blank() ? List.of() : Barcodes.read(raster);
    List<FilledValue> filled = page.blank() ? List.of() : FilledGaps.read(page, text.words());
    return new ReadPage(
        new PageContent(
            number, raster.widthPoints(), raster.heightPoints(), words, barcodes, filled),
        measure(raster, page, words, text.coverage()));
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
