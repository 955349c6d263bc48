package vn.sohoa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.sohoa.page.PageContent;

/** Reads and writes page contents as gzipped JSON files. */
public final class PageFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageFiles() {}

  public static void write(Path file, PageContent content) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      JSON.writeValue(out, content);
    }
  }

  public static PageContent read(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return JSON.readValue(in, PageContent.class);
    }
  }
}
