package vn.sohoa.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.CommandRun;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.JobStore;

/** The commands on a real folder, against a service that keeps to the contract. */
class StationCommandTest {
  @TempDir Path desk;
  private FakeService service;
  private Path config;
  private Path scans;

  @BeforeEach
  void open() throws IOException {
    service = new FakeService(1);
    service.reading().atOnce();
    scans = Files.createDirectory(desk.resolve("quét"));
    config = desk.resolve("station.conf");
    Path key = Files.writeString(desk.resolve("station.key"), FakeService.KEY + "\n");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        config,
        """
        service = %s
        key-file = station.key
        poll = 100ms
        settle = 100ms
        chunk = 1
        folder.mot-cua = quét
        folder.mot-cua.agencyCode = H24.99
        folder.mot-cua.role = component
        """
            .formatted(service.address()));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private CommandRun station(String command, String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("station", command, "--config", config.toString()), Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void runSendsAndMoves() throws IOException {
    Files.writeString(scans.resolve("Quyết định.pdf"), "%PDF" + "x".repeat(3 << 20));

    CommandRun run = station("run", "--until-done");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Đang theo dõi 1 thư mục", "33 % Quyết định.pdf", "Đã gửi Quyết định.pdf: tài")
        .doesNotContain("\r", "secret");
    assertThat(TestDesk.below(scans))
        .containsExactly("da-gui/Quyết định.pdf", "da-gui/Quyết định.pdf.bien-nhan.json");
    assertThat(service.documents()).hasSize(1);
  }

  @Test
  void runFailsIfAFileIsReturned() throws IOException {
    Files.writeString(scans.resolve("a.pdf"), "REFUSE");

    CommandRun run = station("run", "--until-done");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).contains("Bị trả lại: a.pdf", "Dữ liệu mâu thuẫn");
  }

  @Test
  void aSecondAgentDoesNotStart() throws IOException {
    JobStore store = new JobStore(new DeskFiles(), desk.resolve("hang-doi"));
    try (FileChannel lock = store.lock().orElseThrow()) {
      CommandRun run = station("run", "--until-done");

      assertThat(lock.isOpen()).isTrue();
      assertThat(run.exitCode()).isOne();
      assertThat(run.err())
          .startsWith("sohoa station run: một chương trình khác đang dùng hàng đợi ");
    }
  }

  @Test
  void sendLeavesFilesWhereTheyAre() throws IOException {
    Path file = Files.writeString(desk.resolve("đơn.pdf"), "%PDF");

    CommandRun first = station("send", file.toString());
    CommandRun second = station("send", file.toString());

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("Đã gửi đơn.pdf: tài liệu H24.99_TL_000001_V1");
    assertThat(desk.resolve("đơn.pdf.bien-nhan.json")).content().contains("H24.99_TL_000001_V1");
    assertThat(file).hasContent("%PDF");
    assertThat(second.out()).contains("Đã gửi từ trước");
    assertThat(service.documents()).hasSize(1);
  }

  @Test
  void sendWritesTheReasonBesideARefusedFile() throws IOException {
    Path file = Files.writeString(desk.resolve("đơn.pdf"), "REFUSE");

    assertThat(station("send", file.toString()).exitCode()).isOne();

    assertThat(desk.resolve("đơn.pdf.ly-do.txt")).content().contains("HTTP 422");
    assertThat(file).exists();
  }

  @Test
  void sendChecksItsFiles() throws IOException {
    Path text = Files.writeString(desk.resolve("a.txt"), "a");

    assertThat(station("send", text.toString()).err()).contains("neither PDF, TIFF, JPEG nor PNG");
    assertThat(station("send", "none.pdf").err()).contains("no file with content: none.pdf");
    assertThat(station("send", text.toString()).exitCode()).isEqualTo(2);
  }

  private static final String FIRST = "H24.99_TL_000001_V1";

  @Test
  void sendTellsWhichPagesAreScannedBadly() throws IOException {
    Path file = Files.writeString(desk.resolve("đơn.pdf"), "%PDF");
    service.reading().set(FIRST, "PROCESSING", new TreeMap<>());

    CommandRun first = station("send", "--no-wait", file.toString());
    service.reading().set(FIRST, "READY", new TreeMap<>(Map.of(2, List.of("SKEWED"))));
    CommandRun second = station("send", file.toString());

    assertThat(first.out()).contains("Còn 1 tài liệu chưa đọc xong").doesNotContain("QUÉT LẠI");
    assertThat(station("status").out()).contains("Đã gửi, hệ thống chưa đọc xong: 0");
    assertThat(second.out()).contains("QUÉT LẠI đơn.pdf, trang 2: Trang bị lệch");
    assertThat(desk.resolve("đơn.pdf.quet-lai.txt")).content().contains("Trang 2");
  }

  @Test
  void sendMakesABatchOfItsFiles() throws IOException {
    String one = Files.writeString(desk.resolve("a.pdf"), "%PDF 1").toString();
    String other = Files.writeString(desk.resolve("b.pdf"), "%PDF 2").toString();

    CommandRun first = station("send", "--no-wait", "--batch", "--operator", "Hạnh", one, other);
    String receipt = desk.resolve("lo-quet-batch-1.bien-nhan.pdf").toString();
    CommandRun second = station("send", "--no-wait", "--batch", one, other, receipt);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Lô quét batch-1: 2 tệp", "Giao: 2 tệp", "Nhận: 2 tệp", "bản in: " + receipt);
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(service.batches().manifests()).hasSize(1);
    assertThat(service.documents()).hasSize(2);
    assertThat(station("status").out()).doesNotContain("Lô quét chưa đóng");
  }

  @Test
  void textsOfABatchNeedABatch() throws IOException {
    String file = Files.writeString(desk.resolve("a.pdf"), "%PDF").toString();

    assertThat(station("send", "--operator", "Hạnh", file).err()).contains("only with --batch: Hạ");
    assertThat(station("send", "--batch", "--name", " ", file).err()).contains("1 to 100");
    assertThat(station("send", "--wait", "1441", file).exitCode()).isEqualTo(2);
    assertThat(service.documents()).isEmpty();
  }

  @Test
  void statusCountsAndTellsWhatIsWrong() throws IOException {
    Files.writeString(scans.resolve("a.pdf"), "%PDF");
    station("run", "--until-done");
    assertThat(station("status").exitCode()).isZero();
    Files.writeString(scans.resolve("b.pdf"), "%PDF");

    CommandRun run = station("status");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out())
        .contains("Trạm không chạy.", "mot-cua (" + scans + "): 1 tệp chờ, 1 đã gửi, 0 bị trả lại")
        .contains("Hàng đợi, chưa gửi: 0");
  }

  @Test
  void doctorFindsNothingWrong() {
    CommandRun run = station("doctor");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("trả lời", "khóa: «Trạm 1»", "đồng hồ: lệch", "lớn nhất 1024 MiB")
        .contains("tên tiếng Việt: dùng được", "thư mục: chuyển được tệp vào", "MiB")
        .doesNotContain("LỖI");
    assertThat(scans).isEmptyDirectory();
  }

  @Test
  void doctorTellsWhatIsWrong() throws IOException {
    Path key = Files.writeString(desk.resolve("station.key"), "sohoa_other");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Files.delete(scans);

    CommandRun run = station("doctor");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out())
        .contains("LỖI      khóa: máy chủ không nhận", "hãy chmod 600")
        .contains("LỖI      thư mục: " + scans);
  }

  @Test
  void doctorTellsThatNobodyAnswers() {
    service.close();

    CommandRun run = station("doctor");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).contains("LỖI      mạng: không kết nối được với " + service.address());
  }

  @Test
  void aFaultyConfigurationIsExplainedInBothLanguages() throws IOException {
    Files.writeString(config, "service = x");

    for (String command : new String[] {"run", "status", "doctor"}) {
      CommandRun run = station(command);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains(
              "sohoa station " + command + ": service phải là địa chỉ", "key-file is missing");
    }
  }
}
