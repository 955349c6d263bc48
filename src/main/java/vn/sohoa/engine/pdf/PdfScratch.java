package vn.sohoa.engine.pdf;

import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/**
 * Buffers PDF streams in temporary files until they are saved, so that memory use does not depend
 * on the number of pages.
 */
record PdfScratch(Path folder) {
  static PdfScratch beside(Path output) {
    Path parent = output.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no parent folder: " + output);
    }
    return new PdfScratch(parent);
  }

  StreamCacheCreateFunction cache() {
    return MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
  }
}
