package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF with the pages that a tolerant viewer shows. A damaged page tree is repaired in memory; the
 * file is never changed.
 *
 * @param damage what was repaired, in plain English; empty for a sound page tree
 * @param pageCountSure whether the page tree is sound, so that no page can be missing
 */
public record OpenPdf(PDDocument document, List<String> damage, boolean pageCountSure)
    implements AutoCloseable {
  public OpenPdf {
    damage = List.copyOf(damage);
  }

  /**
   * Opens a PDF. Closing the document closes the source.
   *
   * @param maxPages a damaged page tree is read up to one page more
   * @throws IOException if there is neither a catalog nor a page
   */
  public static OpenPdf open(RandomAccessRead source, StreamCacheCreateFunction cache, int maxPages)
      throws IOException {
    try {
      var parser = new RepairingParser(source, cache, maxPages);
      PDDocument document = parser.parse();
      return new OpenPdf(document, parser.damage(), parser.isPageCountSure());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      IOUtils.closeQuietly(source);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
