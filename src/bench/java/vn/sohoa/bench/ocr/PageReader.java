package vn.sohoa.bench.ocr;

import java.io.IOException;
import vn.sohoa.engine.source.PageRaster;

/** A way to read a page. */
interface PageReader {
  String name();

  /** The text, lines apart by line feeds. */
  String read(PageRaster page) throws IOException;
}
