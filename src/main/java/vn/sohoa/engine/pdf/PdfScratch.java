package vn.sohoa.engine.pdf;

import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/**
 * Where PDF streams wait until they are saved: in temporary files, so that memory stays bounded
 * however many pages there are.
 */
record PdfScratch(Path folder) {
  static PdfScratch beside(Path output) {
    Path parent = output.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no folder holds " + output);
    }
    return new PdfScratch(parent);
  }

  StreamCacheCreateFunction cache() {
    return MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
  }
}
