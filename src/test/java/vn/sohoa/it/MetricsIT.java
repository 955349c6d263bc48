package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** What {@code /q/metrics} tells, and what it must not. */
@Tag("slow")
class MetricsIT {
  private static final Path OPERATIONS = Path.of("src/docs/operations.md");
  private static final Pattern DOCUMENTED = Pattern.compile("`(sohoa_[a-z_]+)");
  private static final Pattern TYPE = Pattern.compile("# TYPE (sohoa_[a-z_]+) .*");

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);

  private String metrics() {
    return service.anonymous().get("/q/metrics").asString();
  }

  @Test
  void aDocumentMovesTheNumbersOfEnginesQueueAndEnds(@TempDir Path folder) throws IOException {
    // Given
    double read = reads();
    double ended = ends();
    Path file = folder.resolve("scan.tif");
    new SampleScan(SamplePaper.decision(), 1, 150, ScanLook.typical()).write(file);

    // When
    scans.awaitFinal(scans.accept(file));

    // Then
    assertThat(reads()).isGreaterThan(read);
    assertThat(ends()).isGreaterThan(ended);
    assertThat(service.metric("sohoa_database_up")).isEqualTo(1);
    assertThat(service.metric("sohoa_queue_steps{stage=\"pages\"}")).isNotNaN();
  }

  private double reads() {
    return service.metric(
        "sohoa_engine_call_seconds_sum{outcome=\"success\",request=\"read_pages\"}");
  }

  private double ends() {
    return List.of("ready", "needs_review").stream()
        .mapToDouble(
            state ->
                service.metric(
                    "sohoa_documents_ended_total{failure=\"none\",state=\"" + state + "\"}"))
        .sum();
  }

  @Test
  void everyMetricIsDocumented() throws IOException {
    Set<String> documented =
        DOCUMENTED
            .matcher(Files.readString(OPERATIONS))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> exposed =
        metrics()
            .lines()
            .map(TYPE::matcher)
            .filter(match -> match.matches())
            .map(match -> match.group(1).replaceAll("_(max|total)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(exposed).hasSizeGreaterThan(5).isSubsetOf(documented);
  }

  @Test
  void noPathOrLabelNamesADocumentOrAKey(@TempDir Path folder) throws IOException {
    // Given
    Path file = folder.resolve("scan.png");
    new SampleScan(SamplePaper.decision(), 1, 150, ScanLook.typical()).write(file);
    String docCode = scans.accept(file);
    scans.awaitFinal(docCode);
    String address = "/api/v1/documents/" + docCode;
    service.admin().get(address).then().statusCode(200);
    service.admin().delete(address).then().statusCode(405);
    service.admin().options(address).then().statusCode(204);
    service.admin().get(address + "/link").then().statusCode(405);
    service.admin().get(address + "?x=1").then().statusCode(400);
    service.anonymous().get(address).then().statusCode(401);
    RawRequest.of("GET /" + address).send(service);

    // When
    String metrics = metrics();

    // Then
    String keyId = service.adminKey().split("_", -1)[1];
    assertThat(metrics).contains("/api/v1/documents/{docCode}").doesNotContain(docCode, keyId);
  }
}
