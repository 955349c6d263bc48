package vn.sohoa.engine.ocr;

import static vn.sohoa.engine.ocr.Tesseract.API;

import java.io.IOException;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** A page loaded into one model, to be read as a whole or in parts. */
final class OpenPage implements AutoCloseable {
  private final ITessAPI.TessBaseAPI handle;

  OpenPage(ITessAPI.TessBaseAPI handle) {
    this.handle = handle;
  }

  List<FoundWord> read(Segmentation segmentation) throws IOException {
    API.TessBaseAPISetPageSegMode(handle, segmentation.mode());
    if (API.TessBaseAPIRecognize(handle, null) != 0) {
      throw new FaultException(EngineFault.ENGINE_ERROR, "Tesseract failed to recognize the page");
    }
    return WordIterator.collect(handle);
  }

  /** Reads a part of the page; positions are relative to the whole page. */
  List<FoundWord> read(PixelArea area, Segmentation segmentation) throws IOException {
    API.TessBaseAPISetRectangle(handle, area.left(), area.top(), area.width(), area.height());
    return read(segmentation);
  }

  @Override
  public void close() {
    API.TessBaseAPIClear(handle);
  }
}
