package vn.sohoa.engine.ocr;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.imaging.Correction;
import vn.sohoa.engine.imaging.Image;

/** Tesseract with one model; it is loaded when first needed and kept for the process' life. */
final class Tesseract {
  static final TessAPI API = Native.load("tesseract", TessAPI.class);

  private static final double SURE_SPARSE_WORD = 0.6;

  private final Path models;
  private final String model;
  private ITessAPI.@Nullable TessBaseAPI handle;

  Tesseract(Path models, String model) {
    this.models = models;
    this.model = model;
  }

  List<FoundWord> read(PreparedPage page) throws IOException {
    ITessAPI.TessBaseAPI open = handle();
    Image image = page.image();
    int dpi = page.dpi();
    boolean local = page.corrections().contains(Correction.LOCAL_THRESHOLD);
    try {
      API.TessBaseAPISetVariable(open, "thresholding_method", local ? "2" : "0");
      List<FoundWord> words = recognize(open, image, dpi, ITessAPI.TessPageSegMode.PSM_AUTO);
      return words.isEmpty() ? readSparsely(open, image, dpi) : words;
    } finally {
      API.TessBaseAPIClear(open);
    }
  }

  /** A lone line escapes the search for columns; what shines through from the back must not. */
  private static List<FoundWord> readSparsely(ITessAPI.TessBaseAPI open, Image image, int dpi)
      throws IOException {
    return recognize(open, image, dpi, ITessAPI.TessPageSegMode.PSM_SPARSE_TEXT).stream()
        .filter(word -> word.confidence() >= SURE_SPARSE_WORD)
        .toList();
  }

  private static List<FoundWord> recognize(
      ITessAPI.TessBaseAPI open, Image image, int dpi, int segmentation) throws IOException {
    API.TessBaseAPISetImage2(open, image.pix());
    API.TessBaseAPISetSourceResolution(open, dpi);
    API.TessBaseAPISetPageSegMode(open, segmentation);
    if (API.TessBaseAPIRecognize(open, null) != 0) {
      throw new FaultException(EngineFault.ENGINE_ERROR, "Tesseract gave up");
    }
    return WordIterator.collect(open);
  }

  private ITessAPI.TessBaseAPI handle() throws IOException {
    ITessAPI.TessBaseAPI open = handle;
    if (open == null) {
      open = API.TessBaseAPICreate();
      if (API.TessBaseAPIInit2(
              open, models.toString(), model, ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY)
          != 0) {
        throw new IOException("Tesseract cannot load the model " + model);
      }
      handle = open;
    }
    return open;
  }
}
