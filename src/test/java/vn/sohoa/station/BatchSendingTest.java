package vn.sohoa.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.batch.BatchLabel;
import vn.sohoa.station.batch.BatchSending;
import vn.sohoa.station.batch.BatchStore;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.send.JobRunner;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.SentFiles;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceClient;

/** Batches of {@code station send}, whatever is killed when. */
class BatchSendingTest implements Reporter, SentFiles {
  private static final BatchLabel LABEL =
      new BatchLabel(
          Optional.of("Lô sáng"), Optional.of("Lê Thị Hạnh"), Optional.empty(), Optional.empty());

  @TempDir Path desk;
  private final List<String> told = new ArrayList<>();
  private final FaultyFiles files = new FaultyFiles(7);
  private Instant now = Instant.parse("2026-12-01T01:00:00Z");
  private FakeService service;

  @BeforeEach
  void open() throws IOException {
    service = new FakeService(7);
  }

  @AfterEach
  void close() {
    service.close();
  }

  private Instant later() {
    now = now.plusSeconds(10);
    return now;
  }

  /** As a process of its own. */
  private boolean send(List<Path> scans) throws IOException, InterruptedException {
    InstantSource clock = this::later;
    Path queue = desk.resolve("q");
    JobStore store = new JobStore(files, queue);
    try (var calls =
        new ServiceCalls(service.address(), FakeService.KEY, Language.VIETNAMESE, clock)) {
      var runner =
          new JobRunner(
              files,
              queue.getFileSystem(),
              store,
              new ServiceClient(calls),
              this,
              clock,
              TestDesk.CHUNK,
              this);
      runner.load();
      return new BatchSending(files, queue, store, runner, calls, this, Language.VIETNAMESE)
          .send(scans, new Preset(Map.of("agencyCode", "H24.99", "role", "component")), LABEL);
    }
  }

  private Path scan(String name, String content) throws IOException {
    return Files.writeString(desk.resolve(name), content);
  }

  private List<String> names(String end) throws IOException {
    return TestDesk.below(desk).stream().filter(name -> name.endsWith(end)).toList();
  }

  private static List<String> results(JsonNode receipt) {
    return receipt.findValuesAsText("result");
  }

  @Test
  void filesGoOutAndAReceiptComesBack() throws Exception {
    List<Path> scans = List.of(scan("đơn.pdf", "%PDF 1"), scan("ảnh.JPG", "jpeg"));

    assertThat(send(scans)).isTrue();

    JsonNode manifest = service.batches().manifests().getFirst();
    assertThat(manifest.path("operator").asText()).isEqualTo("Lê Thị Hạnh");
    assertThat(manifest.path("name").asText()).isEqualTo("Lô sáng");
    assertThat(manifest.has("device")).isFalse();
    assertThat(manifest.findValuesAsText("name")).contains("đơn.pdf", "ảnh.JPG");
    assertThat(manifest.findValuesAsText("pages")).as("an image is a page").containsExactly("1");
    assertThat(service.documents()).allMatch(one -> one.metadata().has("batchId")).hasSize(2);
    assertThat(desk.resolve("lo-quet-batch-1.bien-nhan.json")).content().contains("\"jws\"");
    assertThat(desk.resolve("lo-quet-batch-1.bien-nhan.pdf")).hasContent("%PDF receipt of batch-1");
    assertThat(told)
        .contains(
            "Chờ hệ thống đếm trang",
            "Giao: 2 tệp, khai 1 trang",
            "Nhận: 2 tệp, 2 trang; thiếu 0 tệp, không mở được 0 tệp, sai số trang 0 tệp");
    assertThat(new BatchStore(files, desk.resolve("q")).files()).isZero();
  }

  @Test
  void theSameCommandAgainOpensNoBatch() throws Exception {
    List<Path> scans = List.of(scan("a.pdf", "%PDF 1"), scan("b.pdf", "%PDF 2"));
    send(scans);

    assertThat(send(scans)).isTrue();

    assertThat(service.batches().manifests()).hasSize(1);
    assertThat(service.documents()).hasSize(2);
  }

  @Test
  void aRefusedFileIsMissingInTheReceipt() throws Exception {
    assertThat(send(List.of(scan("a.pdf", "%PDF 1"), scan("b.pdf", "REFUSE")))).isFalse();

    assertThat(results(service.batches().receipts().getFirst()))
        .containsExactly("COMPLETE", "MISSING");
    assertThat(desk.resolve("b.pdf.ly-do.txt")).exists();
    assertThat(told).contains("Thiếu trong biên nhận: b.pdf");
  }

  @Test
  void twoFilesWithTheSameBytesAreNoBatch() throws Exception {
    List<Path> scans = List.of(scan("a.pdf", "%PDF"), scan("b.pdf", "%PDF"));

    assertThatThrownBy(() -> send(scans))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.pdf");

    assertThat(service.batches().manifests()).isEmpty();
  }

  @Test
  void aFileThatChangesIsNotSentAsAnother() throws Exception {
    Path changed = scan("b.pdf", "%PDF 2");
    List<Path> scans = List.of(scan("a.pdf", "%PDF 1"), changed);
    files.between(
        () -> {
          boolean isQueued = !service.batches().manifests().isEmpty();
          if (isQueued && files.touched().equals(changed)) {
            write(changed);
          }
        });

    assertThat(send(scans)).isFalse();

    assertThat(service.documents()).hasSize(1);
    assertThat(results(service.batches().receipts().getFirst()))
        .containsExactly("COMPLETE", "MISSING");
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "%PDF 3, longer");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aNewBatchIsOpenedForNewFilesOnly() throws Exception {
    Path first = scan("a.pdf", "%PDF 1");
    send(List.of(first));

    send(List.of(first, scan("b.pdf", "%PDF 2")));

    assertThat(service.batches().manifests().stream().map(one -> one.path("files").size()))
        .containsExactly(1, 1);
    assertThat(service.documents()).hasSize(2);
  }

  @Test
  void whateverIsKilledItIsOneBatchAndNothingTwice() throws Exception {
    Random random = new Random(7);
    List<Path> scans = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      scans.add(scan("đơn " + number + ".pdf", "%PDF " + number + "x".repeat(9000)));
    }
    service.dropping(0.03);
    files.killing(0.02);
    int kills = 0;
    Optional<Boolean> end = Optional.empty();
    while (end.isEmpty()) {
      if (random.nextInt(3) == 0) {
        service.restart();
      }
      try {
        end = Optional.of(send(scans));
      } catch (FaultyFiles.Killed e) {
        kills++;
      }
    }

    assertThat(end).contains(true);
    assertThat(kills).isGreaterThan(4);
    assertThat(service.batches().manifests()).hasSize(1);
    assertThat(service.documents()).hasSize(30);
    assertThat(results(service.batches().receipts().getFirst()))
        .hasSize(30)
        .containsOnly("COMPLETE");
    assertThat(names(".pdf.bien-nhan.json")).hasSize(30);
    assertThat(
            Stream.of("json", "pdf").map(type -> desk.resolve("lo-quet-batch-1.bien-nhan." + type)))
        .allMatch(Files::exists);
    assertThat(new String(Files.readAllBytes(desk.resolve("đơn 7.pdf")), StandardCharsets.UTF_8))
        .startsWith("%PDF 7");
  }

  @Override
  public void imported(Job job) {}

  @Override
  public void placed(Job job, String place) {}

  @Override
  public void withdrawn(Job job) {}

  @Override
  public void tell(Message event) {
    told.add(event.in(Language.VIETNAMESE));
  }

  @Override
  public void warn(String subject, Message fault) {}

  @Override
  public void clear(String subject) {}

  @Override
  public void progress(String fileName, long sent, long size) {}
}
