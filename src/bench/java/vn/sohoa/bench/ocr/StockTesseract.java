package vn.sohoa.bench.ocr;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;
import vn.sohoa.engine.source.PageRaster;

/**
 * Tesseract as it is, with the page as it is: the library and models that Sohoa uses, automatic
 * segmentation, nothing done before or after.
 */
final class StockTesseract implements PageReader {
  private final TessAPI api = Native.load("tesseract", TessAPI.class);
  private final ITessAPI.TessBaseAPI handle = api.TessBaseAPICreate();
  private final String name;

  /**
   * @param model {@code vie_fast} or {@code vie_best}
   */
  StockTesseract(String name, Path models, String model) throws IOException {
    this.name = name;
    if (api.TessBaseAPIInit3(handle, models.toString(), model) != 0) {
      throw new IOException("Tesseract cannot load " + model);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String read(PageRaster page) throws IOException {
    api.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_AUTO);
    api.TessBaseAPISetImage2(handle, page.image().pix());
    api.TessBaseAPISetSourceResolution(handle, (int) Math.round(page.dpi()));
    Pointer text = api.TessBaseAPIGetUTF8Text(handle);
    if (text == null) {
      throw new IOException("Tesseract gave up");
    }
    try {
      return text.getString(0, "UTF-8");
    } finally {
      api.TessDeleteText(text);
      api.TessBaseAPIClear(handle);
    }
  }
}
