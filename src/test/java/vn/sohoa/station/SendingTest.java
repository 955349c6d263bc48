package vn.sohoa.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.station.folder.Outbox;

/** What happens to one file: the rows of the table in station.md. */
class SendingTest {
  private TestDesk desk;

  @BeforeEach
  void open() throws Exception {
    desk = TestDesk.windows(1);
    desk.pass();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private static String big(String start) {
    return start + "x".repeat(3 * TestDesk.CHUNK);
  }

  private String reasonOf(String file) throws IOException {
    return Files.readString(desk.folder.resolve(Outbox.RETURNED).resolve(file + Outbox.REASON));
  }

  @Test
  void aSentFileIsMovedWithItsReceipt() throws Exception {
    desk.put("hồ sơ/H24.99-1/đơn.pdf", big("%PDF"));

    desk.finish();

    assertThat(desk.files())
        .containsExactly(
            "da-gui/hồ sơ/H24.99-1/đơn.pdf", "da-gui/hồ sơ/H24.99-1/đơn.pdf.bien-nhan.json");
    FakeService.StoredDocument document = desk.service.documents().getFirst();
    assertThat(document.fileName()).isEqualTo("đơn.pdf");
    assertThat(document.metadata().path("dossierCode").asText()).isEqualTo("H24.99-1");
    assertThat(Files.readString(desk.folder.resolve(desk.files().getLast())))
        .contains(document.docCode(), document.sha256());
    assertThat(desk.told).containsExactly("Đã gửi đơn.pdf: tài liệu " + document.docCode());
    assertThat(desk.service.requests())
        .containsExactly(
            "POST /api/v1/uploads",
            "HEAD /api/v1/uploads/ID",
            "PATCH /api/v1/uploads/ID",
            "PATCH /api/v1/uploads/ID",
            "PATCH /api/v1/uploads/ID",
            "PATCH /api/v1/uploads/ID",
            "POST /api/v1/documents/import");
  }

  @Test
  void unfinishedFilesAreLeft() throws Exception {
    for (String name :
        List.of("~$a.pdf", "a.tmp", "b.pdf.part", "c.CRDOWNLOAD", ".d.pdf", "e.xml", "Thumbs.db")) {
      desk.put(name, "%PDF");
    }
    desk.put("empty.pdf", "");

    desk.passes(9);

    assertThat(desk.files()).hasSize(8).noneMatch(name -> name.startsWith("da-gui/"));
    assertThat(desk.service.requests()).isEmpty();
  }

  @Test
  void aFileThatGrowsIsNotTouched() throws Exception {
    Path file = desk.put("a.pdf", "%PDF");
    for (int page = 0; page < 6; page++) {
      Files.writeString(file, "page", StandardOpenOption.APPEND);
      desk.pass();
    }
    assertThat(desk.service.requests()).isEmpty();

    desk.finish();

    assertThat(desk.service.documents()).hasSize(1);
  }

  @Test
  void aRefusedFileIsReturnedWithTheReason() throws Exception {
    desk.put("a.pdf", "REFUSE");
    desk.put("b.docx", "PK");

    desk.finish();

    assertThat(desk.files())
        .containsExactly(
            "tra-lai/a.pdf",
            "tra-lai/a.pdf.ly-do.txt",
            "tra-lai/b.docx",
            "tra-lai/b.docx.ly-do.txt");
    assertThat(reasonOf("a.pdf"))
        .startsWith("\uFEFFTệp a.pdf bị trả lại lúc ")
        .contains("Dữ liệu mâu thuẫn; thử nghiệm (HTTP 422 UNPROCESSABLE)", "The service refused");
    assertThat(reasonOf("b.docx")).contains("chỉ nhận tệp PDF, TIFF, JPEG và PNG");
    assertThat(desk.service.documents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "503, máy chủ đang bận",
    "429, máy chủ đang bận",
    "507, máy chủ hết chỗ chứa",
    "401, không nhận khóa",
    "500, máy chủ gặp lỗi",
    "404, không có chức năng tải lên"
  })
  void aFileWaitsWhileTheServiceCannotTakeIt(int status, String shown) throws Exception {
    desk.service.answering(status, "20");
    desk.put("a.pdf", "%PDF");
    desk.passes(15);
    int requests = desk.service.requests().size();
    assertThat(desk.files()).containsExactly("a.pdf");
    assertThat(desk.warnings).anyMatch(warning -> warning.contains(shown));
    assertThat(requests).isOne();

    desk.service.answering(0, "");
    desk.finish();

    assertThat(desk.files()).containsExactly("da-gui/a.pdf", "da-gui/a.pdf.bien-nhan.json");
  }

  @Test
  void aLockedFileWaits() throws Exception {
    Path file = desk.put("a.pdf", "%PDF");
    desk.files.lock(file);
    desk.passes(10);
    assertThat(desk.files()).containsExactly("a.pdf");
    assertThat(desk.warnings).anyMatch(warning -> warning.contains("used by another one"));

    desk.files.unlock(file);
    desk.finish();

    assertThat(desk.files()).contains("da-gui/a.pdf");
  }

  /** Does something to a file at the n-th time that the station touches the disk. */
  private void at(int touch, Deed deed) {
    int[] left = {touch};
    desk.files.between(
        () -> {
          if (--left[0] == 0) {
            try {
              deed.run();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        });
  }

  private interface Deed {
    void run() throws IOException;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void aFileThatGrowsWhileItIsSentIsNeverCalledSentWithItsOldBytes(int touch) throws Exception {
    Path file = desk.put("a.pdf", big("%PDF"));
    at(
        touch,
        () -> {
          if (Files.exists(file)) {
            Files.writeString(file, "page 2", StandardOpenOption.APPEND);
          }
        });

    desk.finish();

    assertThat(desk.service.documents()).hasSize(1);
    FakeService.StoredDocument document = desk.service.documents().getFirst();
    if (desk.files().getFirst().equals("da-gui/a.pdf")) {
      byte[] bytes = Files.readAllBytes(desk.folder.resolve("da-gui/a.pdf"));
      assertThat(document.sha256()).isEqualTo(FakeService.sha256(bytes));
    } else {
      assertThat(desk.files()).containsExactly("tra-lai/a.pdf", "tra-lai/a.pdf.ly-do.txt");
      assertThat(reasonOf("a.pdf")).contains("Tệp đã thay đổi", document.docCode());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void aFileThatIsRenamedWhileItIsSentIsSentOnce(int touch) throws Exception {
    Path file = desk.put("a.pdf", big("%PDF"));
    at(
        touch,
        () -> {
          if (Files.exists(file)) {
            Files.move(file, desk.folder.resolve("b.pdf"));
          }
        });

    desk.finish();

    assertThat(desk.service.documents()).hasSize(1);
    assertThat(desk.files()).hasSize(2).first().asString().matches("da-gui/[ab]\\.pdf");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15})
  void aFileThatIsDeletedWhileItIsSentLeavesAReceiptOrNothing(int touch) throws Exception {
    Path file = desk.put("a.pdf", big("%PDF"));
    at(touch, () -> Files.deleteIfExists(file));

    desk.finish();

    long receipts = desk.files().stream().filter(name -> name.endsWith(Outbox.RECEIPT)).count();
    assertThat(receipts).isEqualTo(desk.service.documents().size());
    assertThat(desk.left()).isEmpty();
  }

  @Test
  void anUploadIsResumedByTheNextProcess() throws Exception {
    desk.put("a.pdf", big("%PDF"));
    for (int start = 0; start < 100; start++) {
      desk.files.killing(0.15);
      try {
        desk.passes(5);
        break;
      } catch (FaultyFiles.Killed e) {
        desk.files.killing(0);
        desk.restart();
      }
    }
    desk.files.killing(0);
    desk.restart();
    desk.finish();

    assertThat(desk.service.documents()).hasSize(1);
    assertThat(desk.files()).containsExactly("da-gui/a.pdf", "da-gui/a.pdf.bien-nhan.json");
  }

  @Test
  void namesAreNeverOverwritten() throws Exception {
    for (String name : List.of("a.pdf", "A.PDF", "con.pdf", "a.pdf")) {
      desk.put(name, "%PDF " + name + desk.service.documents().size());
      desk.finish();
    }

    assertThat(desk.scansIn(Outbox.SENT).stream().map(file -> file.getFileName().toString()))
        .containsExactly("A (2).PDF", "_con.pdf", "a (3).pdf", "a.pdf");
    assertThat(desk.service.documents()).hasSize(4);
  }

  @Test
  void copiesAreSentAndTheReceiptSaysSo() throws Exception {
    desk.put("a.pdf", "%PDF");
    desk.put("b.pdf", "%PDF");

    desk.finish();

    assertThat(Files.readString(desk.folder.resolve("da-gui/b.pdf.bien-nhan.json")))
        .contains("\"duplicateOf\" : \"H24.99_TL_000001_V1\"");
  }

  @Test
  void aShareThatIsNotConnectedIsNoEmptyFolder() throws Exception {
    desk.put("a.pdf", "%PDF");
    desk.service.answering(503, "1");
    desk.passes(5);
    Path elsewhere = desk.folder.resolveSibling("elsewhere");
    Files.move(desk.folder, elsewhere);
    desk.passes(3);
    Files.createDirectories(desk.folder);
    desk.service.answering(0, "");
    desk.passes(9);
    assertThat(desk.files()).isEmpty();
    assertThat(desk.warnings).anyMatch(warning -> warning.contains("ổ mạng đã kết nối chưa"));

    Files.delete(desk.folder);
    Files.move(elsewhere, desk.folder);
    desk.finish();

    assertThat(desk.files()).containsExactly("da-gui/a.pdf", "da-gui/a.pdf.bien-nhan.json");
  }

  @Test
  void aDamagedRecordIsPutAsideAndTold() throws Exception {
    Files.writeString(desk.queue.resolve("x.json"), "{");

    desk.restart();

    assertThat(TestDesk.below(desk.queue)).contains("x.json.damaged").doesNotContain("x.json");
    assertThat(desk.warnings).anyMatch(warning -> warning.contains("x.json của hàng đợi bị hỏng"));
  }
}
