package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** Nothing is lost or repeated when a process is killed while a document is processed. */
@Tag("slow")
class CrashIT {
  private static final int PAGES = 20;
  private static final int SOME = 6;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static Path manyPages(Path folder) throws IOException {
    Path file = folder.resolve("many.tif");
    new SampleScan(SamplePaper.decision(), PAGES, 150, ScanLook.typical()).write(file);
    return file;
  }

  private static RunningService start(String name) {
    return RunningService.start(
        name,
        Map.of(
            "SOHOA_PIPELINE_HEARTBEAT", "PT1S",
            "SOHOA_PIPELINE_BACKOFF", "PT0.2S",
            "SOHOA_ENGINE_PROFILE", "quick"));
  }

  private static void awaitSomePages(Scans scans, String docCode) {
    scans.await(docCode, LIMIT, document -> document.getInt("progress.pagesDone") >= SOME);
  }

  private static void assertWhole(RunningService service, JsonPath document) {
    List<Integer> numbers = document.getList("pages.number", Integer.class);
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, PAGES).boxed().toList());
    assertThat(document.getList("pages.state", String.class)).containsOnly("READ");
    assertThat(document.getString("state")).isNotEqualTo("FAILED");
    String text =
        service
            .admin()
            .get("/api/v1/documents/download/" + document.getString("docCode") + "?rendition=text")
            .asString();
    String[] pages = text.split("\f");
    assertThat(pages).hasSize(PAGES);
    for (int number = 1; number <= PAGES; number++) {
      assertThat(pages[number - 1]).as("text of page %d", number).contains("Trang " + number);
    }
  }

  @Test
  void aKilledEngineCostsNoPage(@TempDir Path folder) throws IOException {
    try (RunningService service = start("engine-crash")) {
      var scans = new Scans(service);
      String docCode = scans.accept(manyPages(folder));
      awaitSomePages(scans, docCode);

      List<ProcessHandle> killed = service.engines();
      killed.forEach(ProcessHandle::destroyForcibly);

      assertThat(killed).isNotEmpty();
      assertWhole(service, scans.awaitFinal(docCode));
      assertThat(service.metric("sohoa_engine_ends_total{reason=\"crashed\"}"))
          .isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void aKilledServiceGoesOnWhereItWas(@TempDir Path folder) throws IOException {
    try (RunningService service = start("service-crash")) {
      var scans = new Scans(service);
      String docCode = scans.accept(manyPages(folder));
      awaitSomePages(scans, docCode);
      List<ProcessHandle> engines = service.engines();

      service.kill();
      assertNoOrphans(engines);
      service.restart();

      assertThat(scans.get(docCode).getInt("progress.pagesDone")).isGreaterThanOrEqualTo(SOME);
      assertWhole(service, scans.awaitFinal(docCode));
    }
  }

  @Test
  void aServiceKilledBetweenDocumentAndLinkLosesNoLink(@TempDir Path folder) throws IOException {
    try (RunningService service = start("link-crash")) {
      var scans = new Scans(service);
      var catalogue = new Catalogue(service);
      catalogue.procedure("1.009646");
      String dossier = "H24.99-250506-0001";
      Path file = folder.resolve("scan.pdf");
      SampleScan.of(SamplePaper.decision()).write(file);
      String docCode = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
      assertThat(scans.awaitFinal(docCode).getString("link.decision")).isEqualTo("unmatched");

      catalogue.dossier(dossier, "1.009646", "0100112437");
      service.kill();
      service.restart();

      scans.await(docCode, LIMIT, document -> "linked".equals(document.getString("link.decision")));
    }
  }

  private static void assertNoOrphans(List<ProcessHandle> engines) {
    Instant end = Instant.now().plusSeconds(20);
    while (engines.stream().anyMatch(ProcessHandle::isAlive)) {
      assertThat(Instant.now()).as("engines end with their service").isBefore(end);
      RunningService.pause();
    }
  }
}
