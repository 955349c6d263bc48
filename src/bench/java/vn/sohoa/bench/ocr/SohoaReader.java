package vn.sohoa.bench.ocr;

import java.io.IOException;
import java.nio.file.Path;
import vn.sohoa.engine.ocr.Reader;
import vn.sohoa.engine.source.PageRaster;

/** What an engine does with a page. */
final class SohoaReader implements PageReader {
  private final Reader reader;

  SohoaReader(Path models) {
    reader = new Reader(models, "vie_best");
  }

  @Override
  public String name() {
    return "Sohoa";
  }

  @Override
  public String read(PageRaster page) throws IOException {
    return reader.read(1, page).content().text();
  }
}
