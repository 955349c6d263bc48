package vn.sohoa.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.PageContent;

/** Contents of pages that an engine left, packed and not, and the extraction from them. */
public final class PageContentFuzz {
  private static final Extractor EXTRACTOR = new Extractor();

  private PageContentFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    read(input);
    read(packed(input));
  }

  private static void read(byte[] file) {
    try {
      PageContent content = PageFiles.read(file, 1);
      EXTRACTOR.extract(List.of(content));
      Extractor.isSecret(content, 0);
      Extractor.isSecret(content, 90);
    } catch (UnexpectedResultException refused) {
      return;
    }
  }

  private static byte[] packed(byte[] content) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
