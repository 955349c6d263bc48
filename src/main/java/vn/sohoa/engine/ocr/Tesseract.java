package vn.sohoa.engine.ocr;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.imaging.Image;

/** Tesseract with one model; it is loaded when first needed and kept for the process' life. */
final class Tesseract {
  static final TessAPI API = Native.load("tesseract", TessAPI.class);

  private final Path models;
  private final String model;
  private ITessAPI.@Nullable TessBaseAPI handle;

  Tesseract(Path models, String model) {
    this.models = models;
    this.model = model;
  }

  /**
   * @param image of 8 bits a pixel
   */
  List<FoundWord> read(Image image, int dpi) throws IOException {
    ITessAPI.TessBaseAPI open = handle();
    API.TessBaseAPISetImage2(open, image.pix());
    API.TessBaseAPISetSourceResolution(open, dpi);
    try {
      if (API.TessBaseAPIRecognize(open, null) != 0) {
        throw new IOException("Tesseract gave up");
      }
      return WordIterator.collect(open);
    } finally {
      API.TessBaseAPIClear(open);
    }
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
      API.TessBaseAPISetPageSegMode(open, ITessAPI.TessPageSegMode.PSM_AUTO);
      handle = open;
    }
    return open;
  }
}
