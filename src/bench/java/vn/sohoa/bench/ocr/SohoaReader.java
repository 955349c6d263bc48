package vn.sohoa.bench.ocr;

import java.io.IOException;
import java.nio.file.Path;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.ocr.Reader;
import vn.sohoa.engine.source.PageRaster;

/** What an engine does with a page. */
final class SohoaReader implements PageReader {
  private final Reader reader;
  private final String name;

  SohoaReader(String name, Path models, ReadingProfile profile) {
    this.name = name;
    reader = new Reader(models, profile);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String read(PageRaster page) throws IOException {
    return reader.read(1, page).content().text();
  }
}
