package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.Sha256;

/**
 * A desk at work, while its agent and the service are killed at random: each file ends in one
 * folder with a true reason, nothing is sent twice, and the counts of receipts are right. {@code
 * -Dsohoa.station.seed=} repeats a run, as far as processes repeat anything.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationFolderIT {
  private static final int FILES = Integer.getInteger("sohoa.station.files", 200);
  private static final int BATCH = 60;
  private static final int LEAST_KILLS = 3;
  private static final int LEAST_AGENTS = 5;
  private static final long SEED = Long.getLong("sohoa.station.seed", 20_261_130L);
  private static final Pattern DOCUMENT = Pattern.compile("H24\\.99_[A-Z0-9]+_\\d{6}_V1");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random = new Random(SEED);
  private final RunningService service =
      RunningService.start(
          "station-folder",
          Map.of(
              "SOHOA_ENGINE_PROFILE", "quick",
              "SOHOA_ENGINE_PROCESSES", "1",
              "SOHOA_PIPELINE_BACKOFF", "PT0.2S",
              "SOHOA_PIPELINE_HEARTBEAT", "PT1S"));

  @AfterAll
  void stop() {
    service.close();
  }

  /** Kills what is running again and again, until it is stopped. */
  private final class Chaos implements AutoCloseable {
    private final Thread service;
    private volatile boolean isOver;
    private final AtomicInteger kills = new AtomicInteger();

    Chaos(long longest) {
      long seed = random.nextLong();
      service = Thread.ofPlatform().start(() -> killService(new Random(seed), longest));
    }

    private void killService(Random times, long longest) {
      while (!isOver) {
        long end =
            System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(3000 + times.nextLong(longest));
        while (!isOver && System.nanoTime() < end) {
          RunningService.pause();
        }
        if (!isOver) {
          StationFolderIT.this.service.kill();
          kills.incrementAndGet();
          StationFolderIT.this.service.restart();
        }
      }
    }

    int kills() {
      return kills.get();
    }

    /** Whether more kills are to come until there are so many. */
    boolean isShortOf(int least) {
      return kills.get() < least && service.isAlive();
    }

    @Override
    public void close() {
      isOver = true;
      try {
        service.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void everyFileEndsInOneFolderWithATrueReason(@TempDir Path folder) throws Exception {
    AgentDesk desk =
        new AgentDesk(
            service,
            folder,
            "Trạm 300",
            "1s",
            """
            folder.mot-cua.sub.sai = %s
            folder.mot-cua.sub.sai.kind = khong-co-loai-nay
            """
                .formatted(BusyDesk.REFUSED));
    BusyDesk people = new BusyDesk(desk.scans(), random.nextLong());
    Instant begin = Instant.now();
    int agents = 0;
    int services;
    try (Chaos chaos = new Chaos(8000)) {
      Thread work = work(people);
      while (work.isAlive() || agents < LEAST_AGENTS || chaos.isShortOf(LEAST_KILLS)) {
        Process agent = desk.start("run");
        Thread.sleep(1500 + random.nextInt(6000));
        AgentDesk.kill(agent);
        agents++;
      }
      services = chaos.kills();
    }
    assertThat(desk.run("run", "--until-done")).as("some files were refused").isBetween(0, 1);

    assertThat(agents).isGreaterThanOrEqualTo(LEAST_AGENTS);
    assertThat(services).isGreaterThanOrEqualTo(LEAST_KILLS);
    int documents = check(desk, people);
    System.out.printf(
        "seed %d: %d files, %d documents, agent killed %d times, service %d times, %d s%n",
        SEED, people.files(), documents, agents, services, secondsSince(begin));
  }

  private static long secondsSince(Instant begin) {
    return Duration.between(begin, Instant.now()).toSeconds();
  }

  private final List<Throwable> failures = new ArrayList<>();

  private Thread work(BusyDesk people) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                people.live(FILES);
              } catch (IOException | InterruptedException e) {
                failures.add(e);
              }
            });
  }

  private int check(AgentDesk desk, BusyDesk people) throws IOException {
    assertThat(failures).isEmpty();
    Map<String, String> documents = documents(desk.key());
    Path sent = desk.scans().resolve("da-gui");
    Path returned = desk.scans().resolve("tra-lai");
    List<String> explained = new ArrayList<>();
    List<Path> all = files(desk.scans());
    assertThat(all).as("left").allMatch(file -> file.startsWith(sent) || file.startsWith(returned));
    List<Path> scans = all.stream().filter(file -> !isNote(file)).toList();
    assertThat(scans).hasSize(people.files());
    for (Path scan : scans) {
      Path note = note(scan, scan.startsWith(sent) ? ".bien-nhan.json" : ".ly-do.txt");
      assertThat(note).exists();
    }
    for (Path file : all) {
      if (file.toString().endsWith(".bien-nhan.json")) {
        explained.add(ofReceipt(file, documents));
      } else if (file.toString().endsWith(".ly-do.txt")) {
        ofReason(file, documents).ifPresent(explained::add);
      }
    }
    assertThat(explained).doesNotHaveDuplicates();
    assertThat(explained).containsExactlyInAnyOrderElementsOf(documents.keySet());
    documents.values().stream()
        .collect(Collectors.groupingBy(digest -> digest, Collectors.counting()))
        .forEach(
            (digest, count) ->
                assertThat(count).as(digest).isBetween(1L, (long) people.instances(digest)));
    return documents.size();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isNote(Path file) {
    return Stream.of(".bien-nhan.json", ".ly-do.txt", ".quet-lai.txt")
        .anyMatch(file.toString()::endsWith);
  }

  private static Path note(Path scan, String suffix) {
    return scan.resolveSibling(scan.getFileName() + suffix);
  }

  private static String digest(Path file) throws IOException {
    return Sha256.of(Files.readAllBytes(file)).hex();
  }

  /** Returns the document of a receipt, which is of the bytes of the file, if that is there. */
  private static String ofReceipt(Path note, Map<String, String> documents) throws IOException {
    JsonNode receipt = JSON.readTree(Files.readAllBytes(note));
    String docCode = receipt.path("receipt").path("docCode").asText();
    assertThat(documents).containsEntry(docCode, receipt.path("sha256").asText());
    Path scan = scanOf(note, ".bien-nhan.json");
    assertThat(Files.exists(scan)).isEqualTo(receipt.path("note").isMissingNode());
    if (Files.exists(scan)) {
      assertThat(digest(scan)).isEqualTo(receipt.path("sha256").asText());
    }
    return docCode;
  }

  private static Path scanOf(Path note, String suffix) {
    String name = note.getFileName().toString();
    return note.resolveSibling(name.substring(0, name.length() - suffix.length()));
  }

  /** Returns the document that a reason names; it has other bytes than the file. */
  private static Optional<String> ofReason(Path note, Map<String, String> documents)
      throws IOException {
    String reason = Files.readString(note);
    Path scan = scanOf(note, ".ly-do.txt");
    if (reason.contains("chỉ nhận tệp PDF")) {
      assertThat(scan.toString()).endsWith(".docx");
      return Optional.empty();
    }
    if (reason.contains("Máy chủ không nhận tệp")) {
      assertThat(note.toString()).contains("/" + BusyDesk.REFUSED + "/");
      return Optional.empty();
    }
    Matcher code = DOCUMENT.matcher(reason);
    assertThat(code.find()).as(reason).isTrue();
    assertThat(documents).containsKey(code.group());
    if (Files.exists(scan)) {
      assertThat(digest(scan)).isNotEqualTo(documents.get(code.group()));
    }
    return Optional.of(code.group());
  }

  /** Returns the SHA-256 of all documents that a key has sent, by docCode. */
  private Map<String, String> documents(String key) {
    Map<String, String> found = new HashMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonPath page =
          service
              .with(key)
              .get("/api/v1/documents?limit=200" + cursor.map(next -> "&cursor=" + next).orElse(""))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      for (String docCode : page.getList("items.docCode", String.class)) {
        String digest =
            service
                .with(key)
                .get("/api/v1/documents/" + docCode)
                .then()
                .statusCode(200)
                .extract()
                .path("sha256");
        assertThat(found.put(docCode, digest)).isNull();
      }
      cursor = Optional.ofNullable(page.getString("next"));
    } while (cursor.isPresent());
    return found;
  }

  @Test
  void aBatchIsOneWhateverIsKilled(@TempDir Path folder) throws Exception {
    AgentDesk desk = new AgentDesk(service, folder, "Trạm lô 60");
    List<String> command =
        new ArrayList<>(
            List.of("send", "--batch", "--operator", "Lê Thị Hạnh", "--device", "fi-8170"));
    for (int number = 0; number < BATCH; number++) {
      Path file = folder.resolve("đơn " + number + ".pdf");
      Files.write(file, MinimalPdf.of(2, "batch " + number + " " + random.nextLong()));
      command.add(file.toString());
    }
    Instant begin = Instant.now();
    int agents = 0;
    int services;
    try (Chaos chaos = new Chaos(8000)) {
      boolean isDone = false;
      while (!isDone && (agents < 6 || chaos.isShortOf(2))) {
        Process agent = desk.start(command.toArray(String[]::new));
        isDone = agent.waitFor(1500 + random.nextInt(4000), TimeUnit.MILLISECONDS);
        AgentDesk.kill(agent);
        agents++;
      }
      services = chaos.kills();
    }
    assertThat(desk.run(command.toArray(String[]::new))).as(desk::log).isZero();

    JsonPath batches = service.with(desk.key()).get("/api/v1/batches").jsonPath();
    assertThat(batches.getList("items.batchId")).hasSize(1);
    JsonPath receipt =
        service
            .with(desk.key())
            .get("/api/v1/batches/" + batches.getString("items[0].batchId") + "/receipt")
            .jsonPath();
    assertThat(receipt.getString("receipt.batch.operator")).isEqualTo("Lê Thị Hạnh");
    assertThat(receipt.getInt("receipt.batch.counts.declaredFiles")).isEqualTo(BATCH);
    assertThat(receipt.getInt("receipt.batch.counts.arrivedFiles")).isEqualTo(BATCH);
    assertThat(receipt.getInt("receipt.batch.counts.missingFiles")).isZero();
    assertThat(receipt.getInt("receipt.batch.counts.countedPages")).isEqualTo(2 * BATCH);
    assertThat(documents(desk.key())).hasSize(BATCH);
    String name = "lo-quet-" + batches.getString("items[0].batchId") + ".bien-nhan";
    JsonNode written = JSON.readTree(Files.readAllBytes(folder.resolve(name + ".json")));
    assertThat(written.path("jws").asText()).isEqualTo(receipt.getString("jws"));
    assertThat(folder.resolve(name + ".pdf")).isNotEmptyFile();
    System.out.printf(
        "seed %d: a batch of %d, agent killed %d times, service %d times, %d s%n",
        SEED, BATCH, agents, services, secondsSince(begin));
  }
}
