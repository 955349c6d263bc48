package vn.sohoa.bench.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.engine.MediaType;

/**
 * Pages of a folder that is no part of the project: {@code synthetic}, of which {@code truth.json}
 * tells, and {@code real}, where a text file beside a PDF holds the body of its first page. Only
 * figures of them are ever told, never text.
 */
record SharedScans(Path folder) {
  static final String SYNTHETIC = "shared";
  static final String REAL = "real";
  static final String BODY = "body";
  private static final String BODY_SUFFIX = ".body.txt";

  /** Nothing where there is no such folder. */
  List<TestPage> pages() throws IOException {
    var pages = new ArrayList<TestPage>();
    if (Files.isDirectory(folder)) {
      pages.addAll(synthetic(folder.resolve("synthetic")));
      pages.addAll(real(folder.resolve("real")));
    }
    return pages;
  }

  private static List<TestPage> synthetic(Path scans) throws IOException {
    var pages = new ArrayList<TestPage>();
    JsonNode truth = new ObjectMapper().readTree(scans.resolve("truth.json").toFile());
    for (JsonNode page : truth) {
      List<Path> files = list(scans, page.get("id").asText() + "_*.{png,jpg}");
      for (Path file : files) {
        pages.add(synthetic(file, page));
      }
    }
    return pages;
  }

  /** Files are named by page, dpi and condition. */
  private static TestPage synthetic(Path file, JsonNode page) {
    String[] parts = file.getFileName().toString().split("[_.]", -1);
    Condition condition = Condition.of(parts[2]);
    var group = new TestPage.Group(SYNTHETIC, condition.key(), Integer.parseInt(parts[1]));
    List<String> orders =
        StreamSupport.stream(page.get("variants").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    String signer = page.get("fields").get("nguoi_ky").get(0).asText();
    MediaType type = parts[3].equals("png") ? MediaType.PNG : MediaType.JPEG;
    return new TestPage(group, file, type, new Truth.WholePage(orders, signer));
  }

  private static List<TestPage> real(Path scans) throws IOException {
    var pages = new ArrayList<TestPage>();
    for (Path body : list(scans, "*" + BODY_SUFFIX)) {
      String name = body.getFileName().toString().replace(BODY_SUFFIX, ".pdf");
      pages.add(
          new TestPage(
              new TestPage.Group(REAL, BODY, 0),
              scans.resolve(name),
              MediaType.PDF,
              new Truth.Body(Files.readString(body))));
    }
    return pages;
  }

  private static List<Path> list(Path folder, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob);
        Stream<Path> found = StreamSupport.stream(files.spliterator(), false)) {
      return found.sorted().toList();
    }
  }
}
