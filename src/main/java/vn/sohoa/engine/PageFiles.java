package vn.sohoa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.sohoa.page.PageContent;

/** Reads and writes page contents as gzipped JSON files. */
public final class PageFiles {
  /** Maximum size of a content file, in bytes; a dense page of newspaper has 100 kB. */
  public static final long MAX_BYTES = 16L << 20;

  /** Bounds what a small file can unpack to, in bytes. */
  static final long MAX_UNPACKED_BYTES = 64L << 20;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader STRICT = EngineProtocol.strictReader(JSON, PageContent.class);

  private PageFiles() {}

  /** Returns the name of a page's content file in the output folder of a request. */
  public static String name(int pageNumber) {
    return "page-" + pageNumber + ".json.gz";
  }

  /** Writes the file, replacing an existing one. Not for the service in a folder of engines. */
  public static void write(Path file, PageContent content) throws IOException {
    write(Files.newOutputStream(file), content);
  }

  /** Creates the file; fails if there is anything of its name, even a link. */
  public static void create(Path file, PageContent content) throws IOException {
    write(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        content);
  }

  /** Returns the bytes of a file with that content. */
  public static byte[] bytes(PageContent content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    write(bytes, content);
    return bytes.toByteArray();
  }

  private static void write(OutputStream file, PageContent content) throws IOException {
    try (file;
        var out = new GZIPOutputStream(file)) {
      JSON.writeValue(out, content);
    }
  }

  /** Reads a file that was checked before it was stored. */
  public static PageContent read(Path file) throws IOException {
    try (var in = unpacked(Files.newInputStream(file))) {
      return JSON.readValue(in, PageContent.class);
    }
  }

  /**
   * Reads what an engine left.
   *
   * @throws UnexpectedResultException if it is not the plausible content of that page
   */
  public static PageContent read(byte[] file, int pageNumber) throws UnexpectedResultException {
    try (var in = unpacked(new ByteArrayInputStream(file))) {
      PageContent content = STRICT.readValue(in);
      PageContentCheck.check(content, pageNumber);
      return content;
    } catch (UnexpectedResultException e) {
      throw e;
    } catch (IOException e) {
      throw new UnexpectedResultException(
          "the engine left no content as page " + pageNumber + ": " + e.getClass().getName(), e);
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    try {
      return new BoundedStream(new GZIPInputStream(file));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Fails at the limit rather than to end there. */
  private static final class BoundedStream extends FilterInputStream {
    private long left = MAX_UNPACKED_BYTES;

    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new EOFException("more than " + MAX_UNPACKED_BYTES + " unpacked bytes");
      }
    }
  }
}
