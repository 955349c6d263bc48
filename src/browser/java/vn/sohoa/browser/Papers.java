package vn.sohoa.browser;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.pdf.PageCopy;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;

/**
 * Papers of one department that are scanned and read, each of its own dossier. Departments keep the
 * queues of tests apart.
 */
final class Papers {
  private static final String PROCEDURE = "1.009970";
  private static final List<String> PLACES =
      List.of("kho lạnh", "bến phà", "trạm bơm", "nhà ga", "chợ đầu mối", "trường học", "bãi xe");
  private static final List<String> WORKS =
      List.of("Xây dựng", "Thu hồi", "Cải tạo", "Mở rộng", "Di dời", "Kiểm định", "Bàn giao");

  private final RunningService service;
  private final String department;
  private final int series;
  private int count;

  /**
   * @param series of the dossier codes, 1 to 99; each test has its own
   */
  Papers(RunningService service, String department, int series) {
    this.service = service;
    this.department = department;
    this.series = series;
    put(
        "procedures/" + PROCEDURE,
        """
        {"name":"Chấp thuận chủ trương đầu tư","field":"Đầu tư","returnsPaperResult":true,
         "components":[{"code":"VB","name":"Văn bản đề nghị","required":true}]}
        """);
  }

  private void put(String path, String body) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/" + path)
        .then()
        .statusCode(200);
  }

  /** Returns the code of the dossier of the newest paper. */
  String dossierCode() {
    return "H24.97-260615-%04d".formatted(series * 100 + count);
  }

  private String dossier() {
    String code = dossierCode();
    put(
        "dossiers/" + code,
        """
        {"procedureCode":"%s","channel":"IN_PERSON","department":"%s","state":"IN_PROGRESS",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0100112437"},
         "receivedAt":"2026-06-15T08:30:00+07:00","dueAt":"2026-07-15T17:00:00+07:00",
         "components":[{"code":"VB","declaredPages":1}]}
        """
            .formatted(PROCEDURE, department));
    return code;
  }

  /** Returns a paper that is like none before it. */
  private SamplePaper paper(String dossier) {
    String work = WORKS.get(count % WORKS.size());
    String place = PLACES.get(count / WORKS.size() % PLACES.size());
    return SamplePaper.decision()
        .numbered(Integer.toString(series * 100 + count), "QĐ-BQL", LocalDate.of(2026, 6, 15))
        .about(
            "Quyết định",
            "Về việc %s %s số %d".formatted(work.toLowerCase(Locale.ROOT), place, count))
        .saying(
            List.of(
                "QUYẾT ĐỊNH:",
                "Điều 1. %s %s tại lô %d khu công nghiệp số %d."
                    .formatted(work, place, count, series),
                "Điều 2. Đơn vị được giao lập báo cáo trong %d ngày.".formatted(count + 5)))
        .filedIn(dossier);
  }

  /** Returns a new scan. */
  Path scan(int pages) {
    count++;
    return write(new SampleScan(paper(dossier()), pages, 200, ScanLook.typical()));
  }

  /** Returns a new scan that is skewed. */
  Path skewed() {
    count++;
    return write(new SampleScan(paper(dossier()), 1, 200, new ScanLook(4, 4, 7)));
  }

  /** Returns a new scan of a paper whose number was forgotten. */
  Path withoutNumber() {
    count++;
    SamplePaper paper = paper(dossier());
    return write(SampleScan.of(paper.numbered("", paper.notation(), paper.date())));
  }

  /** Returns a scan of two papers that were left together, each of its own dossier. */
  Path stack() {
    Path first = scan(1);
    Path second = scan(1);
    Path file = second.resolveSibling("stack-" + second.getFileName());
    try {
      PageCopy.write(
          new EngineRequest.CopyPages(
              Stream.of(first, second)
                  .map(
                      paper ->
                          new EngineRequest.PagesOfFile(
                              paper, MediaType.PDF, List.of(1), List.of()))
                  .toList(),
              file,
              new Limits(10, 100_000_000, 300)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path write(SampleScan scan) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "browser", "scans"));
      Path file = folder.resolve("%s-%03d.pdf".formatted(department, count));
      Files.deleteIfExists(file);
      scan.write(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends scans; returns their docCodes when all are read. */
  List<String> read(int scans, int pages) {
    var sent = new Scans(service);
    List<String> codes = Stream.generate(() -> send(pages)).limit(scans).toList();
    codes.forEach(sent::awaitFinal);
    return codes;
  }

  /** Sends a scan; returns its docCode. */
  String send(int pages) {
    Path scan = scan(pages);
    return new Scans(service)
        .accept(scan, Scans.metadata(Optional.of(dossierCode()), Optional.of("VB"), "component"));
  }

  /** Makes a person decide about these fields of a document, and nothing else. */
  void doubt(String docCode, String... fields) {
    String findings =
        Stream.of(fields)
            .map(
                field ->
                    "SELECT id, 'EXTRACT', %d, 'LOW_CONFIDENCE', 'WARNING', '%s', 1, '', true FROM document WHERE doc_code = '%s'"
                        .formatted(900 + List.of(fields).indexOf(field), field, docCode))
            .collect(Collectors.joining(" UNION ALL "));
    service.execute(
        """
        UPDATE finding SET blocking = false WHERE document_id = (SELECT id FROM document WHERE doc_code = '%2$s');
        INSERT INTO finding (document_id, stage, position, code, severity, field, page, detail, blocking) %1$s;
        UPDATE document SET state = 'NEEDS_REVIEW', version = version + 1 WHERE doc_code = '%2$s'
        """
            .formatted(findings, docCode));
  }
}
