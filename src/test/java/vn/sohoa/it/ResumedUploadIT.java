package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.blob.Sha256;

/**
 * Large uploads over bad lines, to a service that is killed, and many at once. Takes minutes; its
 * figures are in {@code target/it/resumed-uploads.md}.
 */
@Tag("slow")
class ResumedUploadIT {
  private static final int FILE_BYTES = 200 << 20;
  private static final int DROPS = 50;
  private static final int KILLS = 10;
  private static final int PARALLEL = 64;
  private static final int PARALLEL_BYTES = 16 << 20;
  private static final int PIECE_BYTES = 4 << 20;
  private static final String METADATA = Scans.metadata(Optional.empty(), Optional.empty());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningService start(String name) {
    // Nobody reads what is no paper, so that only uploads are measured
    return RunningService.start(name, Map.of("SOHOA_ENGINE_PROFILE", "quick"));
  }

  @Test
  void aFileArrivesWholeOverBadLinesAndKilledServices() throws Exception {
    byte[] file = TusClient.bytes(FILE_BYTES, 1);
    var random = new Random(2);
    try (RunningService service = start("resumed");
        ExecutorService killer = Executors.newSingleThreadExecutor()) {
      TusClient client = TusClient.ofNewStation(service);
      String address = client.create(file.length);
      Instant begin = Instant.now();
      Duration restarts = Duration.ZERO;
      long acknowledged = 0;
      long lost = 0;
      int mostBytes = 2 * (file.length / (DROPS + KILLS));
      for (int attempt = 0; attempt < DROPS + KILLS; attempt++) {
        long offset = client.offset(address);
        assertThat(offset).as("what was acknowledged stays").isGreaterThanOrEqualTo(acknowledged);
        acknowledged = offset;
        int rest = Math.toIntExact(file.length - offset);
        int sent = Math.min(rest, random.nextInt(mostBytes));
        Optional<Future<?>> killed =
            attempt % 6 == 3
                ? Optional.of(killAfter(killer, service, random.nextInt(40)))
                : Optional.empty();
        client.sendAndDrop(address, offset, file, sent);
        if (killed.isPresent()) {
          killed.get().get(1, TimeUnit.MINUTES);
          Instant down = Instant.now();
          service.restart();
          restarts = restarts.plus(Duration.between(down, Instant.now()));
        }
        lost += offset + sent - client.offset(address);
      }
      long offset = client.offset(address);
      client.sendAndDrop(address, offset, file, Math.toIntExact(file.length - offset));
      awaitOffset(client, address, file);
      Response receipt = importWhileKilled(client, address, killer, random);
      assertThat(receipt.<String>path("sha256")).isEqualTo(Sha256.of(file).hex());
      assertThat(documents(service, client.key(), Sha256.of(file).hex()))
          .containsExactly(receipt.<String>path("docCode"));
      assertThat(downloaded(client, receipt.path("docCode"))).isEqualTo(Sha256.of(file).hex());
      report(
          "| A file of %d MB | %d lines dropped, %d times killed | %d s, of which %d s starting again | %d KB sent again |%n"
              .formatted(
                  file.length >> 20,
                  DROPS,
                  KILLS + 1,
                  Duration.between(begin, Instant.now()).toSeconds(),
                  restarts.toSeconds(),
                  lost >> 10));
    }
  }

  private static Future<?> killAfter(ExecutorService killer, RunningService service, int millis) {
    return killer.submit(
        () -> {
          Thread.sleep(millis);
          service.kill();
          return true;
        });
  }

  /** The line drops behind the last byte, which the service may still be reading. */
  private static void awaitOffset(TusClient client, String address, byte[] file) {
    for (int attempt = 0; client.offset(address) < file.length; attempt++) {
      assertThat(attempt).isLessThan(100);
      int offset = Math.toIntExact(client.offset(address));
      client.append(address, offset, java.util.Arrays.copyOfRange(file, offset, file.length));
    }
  }

  private static Response importWhileKilled(
      TusClient client, String address, ExecutorService killer, Random random) throws Exception {
    Future<?> killed = killAfter(killer, client.service(), 50 + random.nextInt(400));
    try {
      client.importUpload(address, METADATA);
    } catch (Exception e) {
      // RestAssured throws what it does not declare
      assertThat(e).isInstanceOf(IOException.class);
    }
    killed.get(1, TimeUnit.MINUTES);
    client.service().restart();
    Response receipt = client.importUpload(address, METADATA);
    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(202);
    return receipt;
  }

  private static List<String> documents(RunningService service, String key, String sha256) {
    return service
        .with(key)
        .get("/api/v1/documents?sha256=" + sha256)
        .jsonPath()
        .getList("items.docCode");
  }

  private static String downloaded(TusClient client, String docCode) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(client.service().url() + "/api/v1/documents/download/" + docCode))
            .header("Authorization", "Bearer " + client.service().adminKey())
            .build();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream body =
        new DigestInputStream(
            HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), digest)) {
      body.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void manyArriveAtOnceInBoundedMemory() throws Exception {
    try (RunningService service = start("parallel");
        ExecutorService senders = Executors.newFixedThreadPool(PARALLEL);
        ExecutorService watch = Executors.newSingleThreadExecutor()) {
      List<TusClient> keys =
          List.of(TusClient.ofNewStation(service), TusClient.ofNewStation(service));
      var isDone = new AtomicBoolean();
      var mostHeap = new AtomicLong();
      Future<?> watched = watch.submit(() -> watchHeap(service, isDone, mostHeap));
      double before = heap(service);
      Instant begin = Instant.now();
      var sent = new ArrayList<Future<String>>();
      for (int number = 0; number < PARALLEL; number++) {
        TusClient client = keys.get(number % keys.size());
        byte[] file = TusClient.bytes(PARALLEL_BYTES, number);
        sent.add(senders.submit(() -> sendInPieces(client, file)));
      }
      for (Future<String> one : sent) {
        assertThat(one.get(10, TimeUnit.MINUTES)).isNotEmpty();
      }
      isDone.set(true);
      watched.get(1, TimeUnit.MINUTES);
      report(
          "| %d files of %d MB at once | | %d s | heap %.0f MB before, %d MB at most |%n"
              .formatted(
                  PARALLEL,
                  PARALLEL_BYTES >> 20,
                  Duration.between(begin, Instant.now()).toSeconds(),
                  before / (1 << 20),
                  mostHeap.get() >> 20));
      assertThat(mostHeap.get())
          .as("heap, garbage included, for %d uploads", PARALLEL)
          .isLessThan((long) PARALLEL * PARALLEL_BYTES / 2);
      assertThat(service.log()).noneMatch(line -> line.contains("ERROR"));
    }
  }

  /** Returns the docCode. */
  private static String sendInPieces(TusClient client, byte[] file) throws Exception {
    String address = client.create(file.length);
    for (int offset = 0; offset < file.length; offset += PIECE_BYTES) {
      byte[] piece =
          java.util.Arrays.copyOfRange(file, offset, Math.min(file.length, offset + PIECE_BYTES));
      Response answer = client.append(address, offset, piece);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    }
    Response receipt = client.importUpload(address, METADATA);
    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(202);
    assertThat(receipt.<String>path("sha256")).isEqualTo(Sha256.of(file).hex());
    return receipt.path("docCode");
  }

  private static void watchHeap(RunningService service, AtomicBoolean isDone, AtomicLong most) {
    while (!isDone.get()) {
      most.accumulateAndGet((long) heap(service), Math::max);
      RunningService.pause();
    }
  }

  /** All areas of the heap, garbage included. */
  private static double heap(RunningService service) {
    return service
        .anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static void report(String line) throws IOException {
    System.out.print(line);
    Files.writeString(
        Path.of("target", "it", "resumed-uploads.md"),
        line,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
