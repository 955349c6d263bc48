package vn.sohoa.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.station.folder.Outbox;

/**
 * A scanner and people put 300 files into a folder and change them while they are sent, and agent,
 * service and the line between them fail at random.
 */
class FolderTest {
  private static final Pattern DOCUMENT = Pattern.compile("H24\\.99_TL_\\d{6}_V1");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({"windows, 1", "unix, 2"})
  void everyFileEndsInOneFolderWithATrueReason(String system, long seed) throws Exception {
    try (TestDesk desk = system.equals("unix") ? TestDesk.unix(seed) : TestDesk.windows(seed)) {
      BusyFolder folder = new BusyFolder(desk, seed);

      folder.live();

      assertThat(folder.kills()).isGreaterThan(20);
      checkFolders(desk, folder);
    }
  }

  private static void checkFolders(TestDesk desk, BusyFolder folder) throws IOException {
    Map<String, FakeService.StoredDocument> documents =
        desk.service.documents().stream()
            .collect(Collectors.toMap(FakeService.StoredDocument::docCode, Function.identity()));
    List<String> explained = new ArrayList<>();
    assertThat(desk.left()).isEmpty();
    assertThat(TestDesk.below(desk.queue).stream().filter(name -> name.endsWith(".json")))
        .isEmpty();

    for (Path scan : desk.scansIn(Outbox.SENT)) {
      JsonNode receipt = receipt(scan);
      String digest = FakeService.sha256(Files.readAllBytes(scan));
      assertThat(receipt.path("sha256").asText()).isEqualTo(digest);
      assertThat(receipt.path("note").isMissingNode()).as("%s", receipt).isTrue();
    }
    int scans = desk.scansIn(Outbox.SENT).size() + desk.scansIn(Outbox.RETURNED).size();
    for (String name : desk.files()) {
      if (name.endsWith(Outbox.RECEIPT)) {
        JsonNode receipt = JSON.readTree(Files.readAllBytes(desk.folder.resolve(name)));
        FakeService.StoredDocument document =
            document(documents, receipt.path("receipt").path("docCode").asText());
        assertThat(document.sha256()).isEqualTo(receipt.path("sha256").asText());
        assertThat(document.fileName()).isEqualTo(receipt.path("file").asText());
        explained.add(document.docCode());
      }
    }
    for (Path scan : desk.scansIn(Outbox.RETURNED)) {
      explained.addAll(checkReason(scan, documents));
    }
    assertThat(explained).doesNotHaveDuplicates();
    explainLonelyReasons(desk, explained);
    assertThat(explained).containsExactlyInAnyOrderElementsOf(documents.keySet());
    assertThat(scans).isEqualTo(folder.files());
    Map<String, Long> counted =
        documents.values().stream()
            .collect(
                Collectors.groupingBy(FakeService.StoredDocument::sha256, Collectors.counting()));
    counted.forEach(
        (digest, count) -> assertThat(count).isBetween(1L, (long) folder.instances(digest)));
  }

  /** A file that was changed while it was sent, then deleted, leaves its reason only. */
  private static void explainLonelyReasons(TestDesk desk, List<String> explained)
      throws IOException {
    for (String name : desk.files()) {
      if (name.endsWith(Outbox.REASON)
          && !Files.exists(
              desk.folder.resolve(name.substring(0, name.length() - Outbox.REASON.length())))) {
        Matcher code = DOCUMENT.matcher(Files.readString(desk.folder.resolve(name)));
        assertThat(code.find()).as(name).isTrue();
        explained.add(code.group());
      }
    }
  }

  private static JsonNode receipt(Path scan) throws IOException {
    return JSON.readTree(
        Files.readAllBytes(scan.resolveSibling(scan.getFileName() + Outbox.RECEIPT)));
  }

  private static List<String> checkReason(
      Path scan, Map<String, FakeService.StoredDocument> documents) throws IOException {
    String reason = Files.readString(scan.resolveSibling(scan.getFileName() + Outbox.REASON));
    byte[] bytes = Files.readAllBytes(scan);
    if (reason.contains("chỉ nhận tệp PDF")) {
      assertThat(scan.toString()).endsWith(".docx");
      return List.of();
    }
    if (reason.contains("Dữ liệu mâu thuẫn")) {
      assertThat(new String(bytes, ISO_8859_1)).startsWith("REFUSE");
      return List.of();
    }
    Matcher code = DOCUMENT.matcher(reason);
    assertThat(code.find()).as(reason).isTrue();
    assertThat(document(documents, code.group()).sha256()).isNotEqualTo(FakeService.sha256(bytes));
    return List.of(code.group());
  }

  private static FakeService.StoredDocument document(
      Map<String, FakeService.StoredDocument> documents, String code) {
    return Optional.ofNullable(documents.get(code)).orElseThrow(() -> new AssertionError(code));
  }
}
