package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages of dossiers answer what a clerk asks while the applicant stands at the desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierPagesIT {
  private static final String PROCEDURE = "1.009812";
  private static final String DOSSIER = "H24.88-250613-0002";
  private static final String EMPTY_DOSSIER = "H24.88-250613-0005";
  private static final String WAITING_DOSSIER = "H24.88-250613-0003";
  private static final String DOUBTFUL_DOSSIER = "H24.88-250613-0004";
  private static final String LAN_DOSSIER = "H24.88-250714-0001";
  private static final String SECOND_DOSSIER = "H24.88-250714-0002";

  private final RunningService service = SharedService.get();
  private final QueueDesk queue = new QueueDesk(service);
  private Optional<Person> clerk = Optional.empty();

  @BeforeAll
  void fill() {
    var catalogue = new Catalogue(service);
    catalogue.procedure(PROCEDURE);
    catalogue.dossier(DOSSIER, PROCEDURE, "0312687223");
    // an applicant of their own, lest documents of other tests be possible for them
    String own = "Xí nghiệp Đá hoa Bích Vân";
    dossierOf(catalogue, EMPTY_DOSSIER, "IN_PROGRESS", own, "0312687224");
    dossierOf(catalogue, WAITING_DOSSIER, "IN_PROGRESS", own, "0312687225");
    dossierOf(catalogue, DOUBTFUL_DOSSIER, "IN_PROGRESS", own, "0312687226");
    dossierOf(catalogue, LAN_DOSSIER, "IN_PROGRESS", "Công ty Ngọc Lan-Viên", "0312687199");
    dossierOf(catalogue, SECOND_DOSSIER, "STOPPED", "Công ty Ngọc Lan-Viên", "0312687199");
    clerk = Optional.of(Person.signedIn(service, "desk-clerk", "CLERK"));
  }

  private static void dossierOf(
      Catalogue catalogue, String code, String state, String applicant, String taxCode) {
    catalogue
        .put(
            "/api/v1/dossiers/" + code,
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"%s",
             "applicant":{"kind":"ORGANIZATION","name":"%s","taxCode":"%s"},
             "receivedAt":"2025-07-14T08:30:00+07:00","dueAt":"2025-08-14T17:00:00+07:00","components":[]}
            """
                .formatted(PROCEDURE, state, applicant, taxCode))
        .statusCode(200);
  }

  private Person clerk() {
    return clerk.orElseThrow();
  }

  @Test
  void aDossierNamesDocumentsThatMayBelongToIt() {
    String declared = queue.document("H24.88_TL_000001_V1", WAITING_DOSSIER, 40, "LOW_CONFIDENCE");
    String named = queue.document("H24.88_TL_000002_V1", "H24.88-250613-0009", 40, "NO_TEXT");
    candidate(named, WAITING_DOSSIER, "0.47");
    String foreign = queue.document("H24.88_TL_000003_V1", "H24.88-250613-0009", 40, "NO_TEXT");
    candidate(foreign, EMPTY_DOSSIER + "9", "0.47");

    String page = ShownPage.of(clerk().page("/dossiers/" + WAITING_DOSSIER));

    assertThat(page)
        .contains("2 tài liệu có thể thuộc hồ sơ này, đang chờ hậu kiểm")
        .contains("href=\"/documents/" + named, "href=\"/review/" + named)
        .contains("Văn bản đề nghị · 47 %")
        .contains("href=\"/review/" + declared, "người gửi khai: Văn bản đề nghị")
        .doesNotContain(foreign);
    assertThat(ShownPage.of(clerk().page("/dossiers/" + EMPTY_DOSSIER)))
        .doesNotContain("id=\"possible\"");
  }

  private void candidate(String docCode, String dossier, String score) {
    service.execute(
        """
        INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at)
        SELECT id, 'AMBIGUOUS', %3$s, '[{"dossierCode":"%2$s","componentCodes":["VB"],"score":%3$s,"evidence":[],"weights":[]}]',
               '{}', now()
        FROM document WHERE doc_code = '%1$s'
        """
            .formatted(docCode, dossier, score));
  }

  @Test
  void aDossierSaysWhyAPaperIsDoubtfulAndWhereAMissingOneIsScanned() {
    String linked = queue.document("H24.88_TL_000004_V1", DOUBTFUL_DOSSIER, 40, "HANDWRITTEN");
    service.execute(
        """
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT id, 'LINKED', '%2$s', 1, '[]', '{}', now() FROM document WHERE doc_code = '%1$s';
        INSERT INTO document_link_component (document_id, position, dossier_code, component_code)
        SELECT id, 0, '%2$s', 'VB' FROM document WHERE doc_code = '%1$s'
        """
            .formatted(linked, DOUBTFUL_DOSSIER));

    assertThat(ShownPage.of(clerk().page("/dossiers/" + DOUBTFUL_DOSSIER)))
        .contains("Có vẻ viết tay, máy đọc không chắc", "href=\"/review/" + linked)
        .doesNotContain("id=\"possible\"");
    assertThat(ShownPage.of(clerk().page("/dossiers/" + EMPTY_DOSSIER)))
        .contains("href=\"/scan?dossier=" + EMPTY_DOSSIER + "&amp;component=VB\"")
        .contains("Chấp thuận chủ trương đầu tư");
  }

  @Test
  void aDossierIsFoundByACodeInAnyCaseWithoutTheAgency() {
    for (String typed :
        new String[] {LAN_DOSSIER, "h24.88-250714-0001", " 250714-0001 ", "250714–0001"}) {
      Response jump =
          clerk().browser().accept("text/html").queryParam("code", typed).get("/dossiers");
      assertThat(jump.statusCode()).as(typed).isEqualTo(303);
      assertThat(jump.header("Location")).as(typed).endsWith("/dossiers/" + LAN_DOSSIER);
    }
    String unknown = ShownPage.of(clerk().encoded("/dossiers?code=250714-0009"));
    String wrongAgency = ShownPage.of(clerk().encoded("/dossiers?code=H25.88-250714-0001"));
    String hostile = ShownPage.of(clerk().encoded("/dossiers?code=%22%3E%3Cx%3E%27"));

    assertThat(unknown)
        .contains("Không có hồ sơ 250714-0009.", "value=\"250714-0009\"")
        .contains("<a href=\"/dossiers/" + LAN_DOSSIER + "\">");
    assertThat(wrongAgency).contains("<a href=\"/dossiers/" + LAN_DOSSIER + "\">");
    assertThat(hostile).contains("Không có hồ sơ").doesNotContain("<x>", "Có thể là");
  }

  @Test
  void dossiersAreFoundByTheApplicantWithoutMarks() {
    String first = ShownPage.of(clerk().encoded("/dossiers?limit=1&applicant=vie+ngoc+LAN"));
    String second = ShownPage.of(clerk().encoded(ShownPage.next(first).orElseThrow()));
    String byNumber = ShownPage.of(clerk().encoded("/dossiers?applicant=0312687199"));
    String none = ShownPage.of(clerk().encoded("/dossiers?applicant=ngoc+lan+khong+ai"));

    assertThat(first)
        .contains(LAN_DOSSIER, "value=\"vie ngoc LAN\"", "Chấp thuận chủ trương đầu tư")
        .contains("quá hạn")
        .doesNotContain(SECOND_DOSSIER);
    assertThat(second).contains(SECOND_DOSSIER).doesNotContain(LAN_DOSSIER, "quá hạn");
    assertThat(ShownPage.next(second)).isEmpty();
    assertThat(byNumber).contains(LAN_DOSSIER).contains(SECOND_DOSSIER).doesNotContain(DOSSIER);
    assertThat(none).contains("Không có hồ sơ nào thỏa các điều kiện này");
    for (String odd : new String[] {"%26%7C%21", "%27", "%C5%89", "a%3A*"}) {
      ShownPage.of(clerk().encoded("/dossiers?applicant=" + odd));
    }
  }
}
