package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Papers and dossiers are linked in any order of arrival and by any evidence. */
@Tag("slow")
class LateDossierIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure("1.009646");
  }

  /**
   * Names nobody: an applicant of another test's dossier would count as evidence for that dossier.
   */
  private static SamplePaper paper(String number) {
    return SamplePaper.decision()
        .numbered(number, "QĐ-BQL", LocalDate.of(2025, 5, 6))
        .saying(
            List.of(
                "Điều 1. Quyết định này có hiệu lực kể từ ngày ký và thay thế các quy định trước đây về cùng nội dung.",
                "Điều 2. Văn phòng và các phòng chuyên môn có trách nhiệm hướng dẫn, kiểm tra việc thực hiện.",
                "Điều 3. Hồ sơ được tiếp nhận tại bộ phận một cửa, số hóa và lưu trữ theo quy định của pháp luật.",
                "Điều 4. Thời hạn giải quyết được tính từ ngày nhận đủ hồ sơ hợp lệ và ghi trên giấy tiếp nhận.",
                "Điều 5. Kết quả giải quyết được trả tại nơi tiếp nhận hoặc qua dịch vụ bưu chính công ích.",
                "Điều 6. Hằng tháng, các đơn vị báo cáo kết quả thực hiện để tổng hợp, theo dõi và đôn đốc.",
                "Điều 7. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời phản ánh để được xem xét.",
                "Điều 8. Chánh Văn phòng, trưởng các phòng và các đơn vị có liên quan chịu trách nhiệm thi hành."));
  }

  private String accept(SamplePaper paper, Path folder, String metadata) throws IOException {
    return accept(scans, paper, folder, metadata);
  }

  private static String accept(Scans scans, SamplePaper paper, Path folder, String metadata)
      throws IOException {
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(paper).write(file);
    return scans.accept(file, metadata);
  }

  private JsonPath awaitLinked(String docCode) {
    scans.awaitFinal(docCode);
    return scans.awaitSoon(
        docCode, document -> "linked".equals(document.getString("link.decision")));
  }

  @Test
  void aDeclaredDossierThatComesLaterGetsItsPaper(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250506-0001";
    String docCode =
        accept(paper("1179"), folder, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    JsonPath early = scans.awaitFinal(docCode);
    assertThat(early.getString("link.decision")).isEqualTo("unmatched");
    assertThat(early.getString("state")).isEqualTo("NEEDS_REVIEW");

    catalogue.dossier(dossier, "1.009646", "0312687878");

    assertThat(awaitLinked(docCode).getString("link.dossierCode")).isEqualTo(dossier);
    JsonPath late = scans.get(docCode);
    assertThat(late.getString("state")).as(late.getString("findings")).isEqualTo("READY");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
  }

  @Test
  void aCodeOnThePageIsEnough(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250506-0002";
    catalogue.dossier(dossier, "1.009646", "0312687878");

    String docCode =
        accept(
            paper("22").filedIn(dossier),
            folder,
            Scans.metadata(Optional.empty(), Optional.empty()));

    JsonPath document = awaitLinked(docCode);
    assertThat(document.getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(document.getString("link.componentCode")).isEqualTo("VB");
    assertThat(document.getList("link.candidates[0].evidence", String.class))
        .contains("component.only-open");
  }

  @Test
  void theApplicantAndTheProcedureAreEnough(@TempDir Path folder) throws IOException {
    catalogue.procedure("1.009647");
    catalogue.dossier("H24.99-250506-0003", "1.009647", "0200112448");
    String metadata =
        "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"procedureCode\":\"1.009647\"}";

    SamplePaper before =
        SamplePaper.decision()
            .numbered("23", "QĐ-BQL", LocalDate.of(2025, 4, 10))
            .forTaxCode("0200112448");
    String docCode = accept(before, folder, metadata);

    JsonPath document = awaitLinked(docCode);
    assertThat(document.getString("link.dossierCode")).isEqualTo("H24.99-250506-0003");
    assertThat(document.getList("link.candidates[0].evidence", String.class))
        .contains("applicant.procedure");
  }

  @Test
  void aResultCompletesTheDossier(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250506-0004";
    catalogue.dossier(dossier, "1.009646", "0312687878");

    String docCode =
        accept(
            paper("24"), folder, Scans.metadata(Optional.of(dossier), Optional.empty(), "result"));

    assertThat(awaitLinked(docCode).getString("link.componentCode")).isNull();
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertThat(catalogue.coverage(dossier).getList("items.satisfied")).containsExactly(false, true);
  }

  @Test
  void nothingToGoByIsUnmatched(@TempDir Path folder) throws IOException {
    String docCode =
        accept(
            Scans.ofNewStation(service),
            paper("25").saying(List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.")),
            folder,
            Scans.metadata(Optional.empty(), Optional.empty()));

    JsonPath document = scans.awaitFinal(docCode);

    assertThat(document.getString("link.decision")).isEqualTo("unmatched");
    assertThat(document.getString("state")).isEqualTo("NEEDS_REVIEW");
  }

  @Test
  void aProcedureThatGetsTheComponentLaterGetsItsPaper(@TempDir Path folder) throws IOException {
    String procedure =
        """
        {"name":"Ngừng hoạt động dự án","returnsPaperResult":false,"components":[
          {"code":"A","name":"Đơn"},{"code":"B","name":"Báo cáo"}%s]}
        """;
    putProcedure(procedure.formatted(""));
    String dossier = "H24.99-250506-0005";
    catalogue.dossier(dossier, "1.009661", "0315459414");
    String docCode =
        accept(paper("26"), folder, Scans.metadata(Optional.of(dossier), Optional.of("C")));
    assertThat(scans.awaitFinal(docCode).getString("link.decision")).isEqualTo("ambiguous");

    putProcedure(procedure.formatted(",{\"code\":\"C\",\"name\":\"Cam kết\"}"));

    assertThat(awaitLinked(docCode).getString("link.componentCode")).isEqualTo("C");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
  }

  private void putProcedure(String body) {
    service
        .admin()
        .contentType(io.restassured.http.ContentType.JSON)
        .body(body)
        .put("/api/v1/procedures/1.009661")
        .then()
        .statusCode(200);
  }
}
