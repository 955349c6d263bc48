package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** Streams that pages follow: own uploads, and the numbers of the queue. */
@Tag("slow")
class StreamsIT {
  private static final String UPLOADS = "/api/v1/documents/events";
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String COUNTS = "/api/v1/reviews/events";

  @Test
  void pagesFollowUploadsAndTheQueueUntilTheServiceStops(@TempDir Path folder)
      throws IOException, InterruptedException {
    RunningService service = start();
    try {
      uploads(service, folder);
      counts(service);
      limit(service);
      EventStream open = EventStream.openAt(service, COUNTS, service.adminKey(), Optional.empty());
      open.linesUntil("data:");
      CompletableFuture<List<String>> rest = new CompletableFuture<>();
      // What is unread when the connection closes is lost, as the JDK's client of HTTP/2 has it
      Thread.ofVirtual().start(() -> complete(rest, open));
      Instant stop = Instant.now();
      service.close();
      assertThat(Duration.between(stop, Instant.now())).isLessThan(Duration.ofSeconds(30));
      assertThat(rest).as("the stream is ended, not broken off").succeedsWithin(SOON);
      open.close();
    } finally {
      service.close();
    }
  }

  private static void complete(CompletableFuture<List<String>> rest, EventStream open) {
    try {
      rest.complete(open.lines());
    } catch (IOException e) {
      rest.completeExceptionally(e);
    }
  }

  private static RunningService start() {
    return RunningService.start(
        "streams",
        Map.of(
            "SOHOA_ENGINE_PROFILE",
            "quick",
            "SOHOA_PROGRESS_HEARTBEAT",
            "PT0.2S",
            "SOHOA_PROGRESS_PAGE_POLL",
            "PT0.2S",
            "SOHOA_PROGRESS_MAX_STREAMS",
            "3"));
  }

  private static void uploads(RunningService service, Path folder)
      throws IOException, InterruptedException {
    String key = new QueueDesk(service).key("STATION", "Trạm 1").getString("key");
    String docCode;
    List<String> told;
    try (EventStream stream = EventStream.openAt(service, UPLOADS, key, Optional.empty());
        EventStream others =
            EventStream.openAt(service, UPLOADS, service.adminKey(), Optional.empty())) {
      docCode = Scans.with(service, key).accept(scan(folder.resolve("a.png")));
      told = stream.linesUntil("event:end");
      told.addAll(stream.linesUntil("data"));
      assertThat(others.linesUntil(":")).noneMatch(line -> line.startsWith("data"));
    }
    List<String> data = EventStream.values(told, "data");
    assertThat(data)
        .allSatisfy(event -> assertThat(event).contains("\"docCode\":\"" + docCode + "\""));
    assertThat(data.getLast()).contains("\"percent\":100");
    reconnects(service, key, EventStream.values(told, "id").getFirst(), docCode);
  }

  private static void reconnects(RunningService service, String key, String lastId, String docCode)
      throws IOException, InterruptedException {
    try (EventStream again = EventStream.openAt(service, UPLOADS, key, Optional.of(lastId));
        EventStream first = EventStream.openAt(service, UPLOADS, key, Optional.empty())) {
      assertThat(again.linesUntil("data"))
          .as("the end that came while the connection was lost")
          .anyMatch(line -> line.startsWith("event") && line.endsWith("end"))
          .anyMatch(line -> line.contains(docCode));
      assertThat(first.linesUntil(":")).noneMatch(line -> line.startsWith("data"));
    }
  }

  private static void counts(RunningService service) throws IOException, InterruptedException {
    String lastId;
    try (EventStream stream =
        EventStream.openAt(service, COUNTS, service.adminKey(), Optional.empty())) {
      long before = total(stream.linesUntil("data"));
      new QueueDesk(service)
          .document("H24.95_TL_000001_V1", "H24.95-220415-9999", 40, "LOW_CONFIDENCE");
      List<String> next = stream.linesUntil("data");
      assertThat(next).anyMatch(line -> line.startsWith("event") && line.endsWith("counts"));
      assertThat(total(next)).isEqualTo(before + 1);
      lastId = EventStream.values(next, "id").getLast();
    }
    try (EventStream again =
        EventStream.openAt(service, COUNTS, service.adminKey(), Optional.of(lastId))) {
      assertThat(again.linesUntil(":"))
          .as("numbers that the client knows are not sent again")
          .noneMatch(line -> line.startsWith("data"));
    }
  }

  private static long total(List<String> lines) {
    String data = EventStream.values(lines, "data").getLast();
    return Long.parseLong(data.replaceAll(".*\"total\":(\\d+).*", "$1"));
  }

  /** The limit is one for streams of all kinds. */
  private static void limit(RunningService service) throws IOException, InterruptedException {
    String key = service.adminKey();
    try (EventStream first = EventStream.openAt(service, COUNTS, key, Optional.empty());
        EventStream second = EventStream.openAt(service, UPLOADS, key, Optional.empty());
        EventStream third = EventStream.openAt(service, COUNTS, key, Optional.empty())) {
      first.linesUntil(":");
      second.linesUntil(":");
      third.linesUntil(":");
      try (EventStream refused = EventStream.openAt(service, UPLOADS, key, Optional.empty())) {
        assertThat(refused.status()).isEqualTo(503);
      }
      assertThat(service.metric("sohoa_streams_open")).isEqualTo(3);
    }
    for (int look = 0; look < 100 && service.metric("sohoa_streams_open") > 0; look++) {
      RunningService.pause();
    }
    assertThat(service.metric("sohoa_streams_open")).isZero();
  }

  private static Path scan(Path file) throws IOException {
    new SampleScan(SamplePaper.decision(), 1, 150, ScanLook.typical()).write(file);
    return file;
  }
}
