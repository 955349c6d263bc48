package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/**
 * More slow uploads of one key than the service has threads: others do not notice. Before there
 * were permits, lists and readiness timed out for as long as the uploads lasted. Times are written
 * to {@code target/it/slow-uploads.md}.
 */
@Tag("slow")
class SlowUploadIT {
  private static final int UPLOADS = 205;
  private static final int BY_KEY = 48;
  private static final int PROBES = 50;

  private final HttpClient client = HttpClient.newHttpClient();

  /** Times of requests, in the order of their size. */
  private record Times(List<Duration> sorted) {
    Times {
      sorted = sorted.stream().sorted().toList();
    }

    Duration at(double share) {
      return sorted.get((int) (share * (sorted.size() - 1)));
    }

    String row(String name) {
      return "| %s | %s | %s | %s |%n"
          .formatted(name, ms(at(0.5)), ms(at(0.95)), ms(sorted.getLast()));
    }

    private static String ms(Duration time) {
      return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }
  }

  private Times probe(URI address, String key) throws IOException, InterruptedException {
    var times = new ArrayList<Duration>();
    for (int probe = 0; probe < PROBES; probe++) {
      var request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + key)
              .timeout(Duration.ofSeconds(10))
              .build();
      long start = System.nanoTime();
      int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
      times.add(Duration.ofNanos(System.nanoTime() - start));
      assertThat(status).as("%s", address).isEqualTo(200);
    }
    return new Times(times);
  }

  private Map<String, Times> probeAll(RunningService service)
      throws IOException, InterruptedException {
    String key = service.adminKey();
    return Map.of(
        "list", probe(URI.create(service.url() + "/api/v1/documents"), key),
        "readiness", probe(URI.create(service.url() + "/q/health/ready"), key),
        "liveness", probe(URI.create(service.url() + "/q/health/live"), key));
  }

  @Test
  void othersDoNotNotice(@TempDir Path folder) throws IOException, InterruptedException {
    var slow = new ArrayList<SlowRequest>();
    try (RunningService service =
            RunningService.start("slow-uploads", Map.of("SOHOA_ADMISSION_BODY_WINDOW", "PT12S"));
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor()) {
      // Given
      String key = new QueueDesk(service).key("STATION", "slow").getString("key");
      Map<String, Times> alone = probeAll(service);
      for (int upload = 0; upload < UPLOADS; upload++) {
        slow.add(SlowRequest.upload(service, key));
      }
      var _ =
          drip.scheduleAtFixedRate(() -> slow.forEach(SlowRequest::drip), 2, 2, TimeUnit.SECONDS);
      awaitAdmitted(service);

      // When
      Map<String, Times> beside = probeAll(service);
      String docCode = Scans.ofNewStation(service).accept(scan(folder));

      // Then
      report(alone, beside);
      assertThat(beside.values())
          .allSatisfy(
              times -> assertThat(times.sorted().getLast()).isLessThan(Duration.ofSeconds(1)));
      assertThat(docCode).isNotEmpty();
      Map<String, Long> answers =
          slow.stream()
              .collect(Collectors.groupingBy(SlowRequest::answerSoFar, Collectors.counting()));
      assertThat(answers)
          .as("all beyond the share of the key are refused, before their bodies are read")
          .containsEntry("HTTP/1.1 429", (long) UPLOADS - BY_KEY);
      awaitNoneAdmitted(service);
      assertThat(service.metric("sohoa_admission_refused_total{limit=\"body-rate\"}"))
          .isEqualTo(BY_KEY);
      assertThat(service.log()).noneMatch(line -> line.contains("ERROR"));
      drip.shutdownNow();
    } finally {
      slow.forEach(SlowRequest::close);
    }
  }

  private static void awaitAdmitted(RunningService service) {
    for (int look = 0; look < 100 && admitted(service) < BY_KEY; look++) {
      RunningService.pause();
    }
    assertThat(admitted(service)).isEqualTo(BY_KEY);
  }

  /** They are ended because they are slow, which frees the permits. */
  private static void awaitNoneAdmitted(RunningService service) {
    for (int look = 0; look < 400 && admitted(service) > 0; look++) {
      RunningService.pause();
    }
    assertThat(admitted(service)).isZero();
  }

  private static double admitted(RunningService service) {
    return service.metric("sohoa_requests_admitted{kind=\"bodies\"}");
  }

  private static Path scan(Path folder) throws IOException {
    Path file = folder.resolve("scan.png");
    new SampleScan(SamplePaper.decision(), 1, 150, ScanLook.typical()).write(file);
    return file;
  }

  private static void report(Map<String, Times> alone, Map<String, Times> beside)
      throws IOException {
    var text = new StringBuilder("| Answers in ms | median | p95 | longest |\n|---|---|---|---|\n");
    alone.forEach((name, times) -> text.append(times.row(name + ", nothing else")));
    beside.forEach(
        (name, times) -> text.append(times.row(name + " beside " + UPLOADS + " slow uploads")));
    Files.writeString(Path.of("target", "it", "slow-uploads.md"), text);
    System.out.println(text);
  }
}
