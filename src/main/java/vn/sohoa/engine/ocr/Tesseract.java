package vn.sohoa.engine.ocr;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.imaging.Correction;

/** Tesseract with one model, loaded on first use and kept until the process terminates. */
final class Tesseract {
  static final TessAPI API = Native.load("tesseract", TessAPI.class);

  private static final String GLOBAL_THRESHOLD = "0";
  private static final String SAUVOLA = "2";

  private final Path models;
  private final String model;
  private ITessAPI.@Nullable TessBaseAPI handle;

  Tesseract(Path models, String model) {
    this.models = models;
    this.model = model;
  }

  /**
   * Loads a page; only one page may be open at a time, and it must not be closed before the
   * returned object.
   */
  OpenPage open(PreparedPage page) throws IOException {
    ITessAPI.TessBaseAPI open = handle();
    boolean local = page.corrections().contains(Correction.LOCAL_THRESHOLD);
    API.TessBaseAPISetVariable(open, "thresholding_method", local ? SAUVOLA : GLOBAL_THRESHOLD);
    API.TessBaseAPISetImage2(open, page.image().pix());
    API.TessBaseAPISetSourceResolution(open, page.dpi());
    return new OpenPage(open);
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
      API.TessBaseAPISetVariable(open, "tessedit_char_blacklist", OcrAlphabet.FOREIGN);
      handle = open;
    }
    return open;
  }
}
