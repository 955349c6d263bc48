package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.engine.imaging.ImageHash;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** Reads pages: prepares the raster, measures it, and finds words and barcodes. */
public final class Reader {
  private final Tesseract tesseract;

  /**
   * @param models folder of {@code <model>.traineddata} files
   */
  public Reader(Path models, String model) {
    tesseract = new Tesseract(models, model);
  }

  /**
   * @param number from 1, the place in the document
   */
  public PageReading read(int number, PageRaster raster) throws IOException {
    try (PreparedPage page = PreparedPage.of(raster)) {
      List<Word> words = page.blank() ? List.of() : readWords(page);
      List<Barcode> barcodes = page.blank() ? List.of() : Barcodes.read(raster);
      var content =
          new PageContent(number, raster.widthPoints(), raster.heightPoints(), words, barcodes);
      return new PageReading(content, measure(raster, page, words));
    }
  }

  private List<Word> readWords(PreparedPage page) throws IOException {
    return tesseract.read(page.image(), page.dpi()).stream()
        .map(
            word ->
                new Word(
                    word.text(),
                    word.confidence(),
                    page.toPoints(word.left(), word.top(), word.right(), word.bottom()),
                    word.line(),
                    word.block()))
        .toList();
  }

  private static PageMeasurements measure(PageRaster raster, PreparedPage page, List<Word> words)
      throws IOException {
    return new PageMeasurements(
        raster.image().width(),
        raster.image().height(),
        raster.dpi(),
        page.skewDegrees(),
        page.blank(),
        words.stream().mapToDouble(Word::confidence).average().orElse(0),
        page.blank() ? "" : ImageHash.of(page.image()));
  }
}
