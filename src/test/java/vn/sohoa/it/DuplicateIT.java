package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** Duplicates are reported and never removed; doubtful documents are listed first. */
@Tag("slow")
class DuplicateIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);

  @Test
  void aSecondScanOfOnePaperIsFlaggedButNotAFormWithAnotherNumber(@TempDir Path folder)
      throws IOException {
    String first = scans.accept(scan(folder.resolve("first.pdf"), "2501", 300, 0.6));
    scans.awaitFinal(first);

    String second = scans.accept(scan(folder.resolve("second.png"), "2501", 250, -0.4));
    String other = scans.accept(scan(folder.resolve("other.pdf"), "2502", 300, 0.6));

    JsonPath again = scans.awaitFinal(second);
    assertThat(duplicates(again))
        .anyMatch(it -> it.startsWith("DUPLICATE_IDENTITY " + first))
        .anyMatch(it -> it.startsWith("DUPLICATE_CONTENT " + first));
    assertThat(again.getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(again.getInt("quality.score")).isLessThan(90);
    assertThat(again.getInt("quality.warnings")).isGreaterThanOrEqualTo(2);
    assertThat(duplicates(scans.awaitFinal(other))).isEmpty();
  }

  @Test
  void ofTwoUploadsOfTheSameBytesAtOnceOneIsFlagged(@TempDir Path folder) throws Exception {
    for (int round = 0; round < 5; round++) {
      Path file = Files.writeString(folder.resolve("scan.pdf"), "at once " + UUID.randomUUID());
      List<String> docCodes = acceptAtOnce(file, 4);
      long unflagged =
          docCodes.stream()
              .filter(docCode -> scans.awaitFinal(docCode).getString("duplicateOf") == null)
              .count();
      assertThat(unflagged).isEqualTo(1);
    }
  }

  @Test
  void theReviewQueueBeginsWithTheWorst(@TempDir Path folder) throws IOException {
    scans.awaitFinal(scans.accept(scan(folder.resolve("queued.png"), "2503", 200, 0)));
    var scores = new ArrayList<Integer>();
    List<String> docCodes = all("order=quality&qualityBelow=100&limit=2", scores);

    assertThat(scores).isNotEmpty().isSorted().allMatch(score -> score < 100);
    assertThat(docCodes)
        .doesNotHaveDuplicates()
        .hasSameElementsAs(all("qualityBelow=100&limit=200", new ArrayList<>()));
    service.admin().get("/api/v1/documents?order=quality&cursor=nonsense").then().statusCode(400);
  }

  private List<String> all(String query, List<Integer> scores) {
    var docCodes = new ArrayList<String>();
    String cursor = "";
    do {
      JsonPath page = list(query + "&cursor=" + cursor);
      docCodes.addAll(page.getList("items.docCode"));
      scores.addAll(page.getList("items.quality"));
      cursor = page.getString("next");
    } while (cursor != null);
    return docCodes;
  }

  private JsonPath list(String query) {
    return service
        .admin()
        .get("/api/v1/documents?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> acceptAtOnce(Path file, int times) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<String>> uploads = new ArrayList<>();
      for (int upload = 0; upload < times; upload++) {
        uploads.add(() -> scans.accept(file));
      }
      var docCodes = new ArrayList<String>();
      for (var upload : threads.invokeAll(uploads)) {
        docCodes.add(upload.get());
      }
      return docCodes;
    }
  }

  private static List<String> duplicates(JsonPath document) {
    return document
        .<java.util.Map<String, Object>>getList(
            "findings.findAll { it.code.startsWith('DUPLICATE') }")
        .stream()
        .map(finding -> finding.get("code") + " " + finding.get("detail"))
        .toList();
  }

  private static Path scan(Path file, String number, int dpi, double skew) throws IOException {
    SamplePaper paper = SamplePaper.decision().numbered(number, "QĐ-BQL", LocalDate.of(2024, 3, 7));
    new SampleScan(paper, 1, dpi, new ScanLook(skew, 4, dpi)).write(file);
    return file;
  }
}
