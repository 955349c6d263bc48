package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review queue: its order, claims, and people who work at the same time. */
class ReviewQueueIT {
  private static final String PROCEDURE = "1.009831";

  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);
  private final QueueDesk desk = new QueueDesk(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  private void dossier(String code, String due, String department) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"%s","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Hàng Chờ","taxCode":"0312687878"},
             "receivedAt":"2022-04-15T08:30:00+07:00","dueAt":"%sT17:00:00+07:00",
             "components":[{"code":"VB","declaredPages":1}]}
            """
                .formatted(PROCEDURE, department, due))
        .put("/api/v1/dossiers/" + code)
        .then()
        .statusCode(200);
  }

  private Response list(String filter) {
    return service.admin().get("/api/v1/reviews?" + filter);
  }

  private Response next(RequestSpecification clerk, String filter) {
    return clerk.post("/api/v1/reviews/next?" + filter);
  }

  private static String address(String docCode) {
    return "/api/v1/reviews/claims/" + docCode;
  }

  @Test
  void theMostValuableDocumentComesFirst() {
    dossier("H24.95-220415-0001", "2022-05-20", "HC1");
    dossier("H24.95-220415-0002", "2022-05-10", "HC1");
    desk.document("H24.95_TL_000001_V1", "H24.95-220415-0001", 90, "LOW_CONFIDENCE");
    desk.document("H24.95_TL_000002_V1", "H24.95-220415-0001", 30, "FIELD_MISSING");
    desk.document("H24.95_TL_000003_V1", "H24.95-220415-0002", 99, "LINK_UNMATCHED");

    Response listed = list("department=HC1");

    assertThat(QueueDesk.codes(listed))
        .containsExactly("H24.95_TL_000003_V1", "H24.95_TL_000002_V1", "H24.95_TL_000001_V1");
    listed
        .then()
        .body("items.due", contains("2022-05-10", "2022-05-20", "2022-05-20"))
        .body("items[0].missing", equalTo(true))
        .body("items[0].findings", contains("LINK_UNMATCHED"))
        .body("items[0].claim", nullValue());
    assertThat(QueueDesk.codes(list("department=HC1&finding=FIELD_MISSING")))
        .containsExactly("H24.95_TL_000002_V1");
    assertThat(QueueDesk.codes(list("department=HC1&dueBefore=2022-05-20")))
        .containsExactly("H24.95_TL_000003_V1");
    assertThat(QueueDesk.codes(list("dossier=H24.95-220415-0001&kind=quyet-dinh"))).hasSize(2);
    assertThat(QueueDesk.codes(list("department=HC1&kind=hop-dong"))).isEmpty();
    assertThat(QueueDesk.codes(list("department=HC1&station=nobody"))).isEmpty();

    dossier("H24.95-220415-0001", "2022-05-01", "HC1");

    assertThat(QueueDesk.codes(list("department=HC1")))
        .as("an earlier due day moves the documents of the dossier")
        .containsExactly("H24.95_TL_000002_V1", "H24.95_TL_000001_V1", "H24.95_TL_000003_V1");
    service
        .admin()
        .get("/api/v1/reviews/counts")
        .then()
        .statusCode(200)
        .body("byDepartment.find { it.name == 'HC1' }.documents", equalTo(3))
        .body("byFinding.code", hasItem("LOW_CONFIDENCE"));
    service
        .admin()
        .post("/api/v1/reviews/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
  }

  @Test
  void aClaimIsAdviceWithAnEnd() {
    dossier("H24.95-220415-0011", "2022-05-20", "HC2");
    String docCode =
        desk.document("H24.95_TL_000011_V1", "H24.95-220415-0011", 40, "LOW_CONFIDENCE");
    String filter = "department=HC2";
    var lan = desk.key("CLERK", "Chị Lan").getString("key");
    var minh = desk.key("REVIEWER", "Anh Minh").getString("key");

    next(service.with(lan), filter)
        .then()
        .statusCode(200)
        .body("docCode", equalTo(docCode))
        .body("claim.name", equalTo("Chị Lan"))
        .body("claim.mine", equalTo(true));

    next(service.with(minh), filter).then().statusCode(204);
    service
        .with(minh)
        .header("Accept-Language", "en")
        .put(address(docCode))
        .then()
        .statusCode(409)
        .body("reason", equalTo("CLAIMED"))
        .body("detail", containsString("Chị Lan"));
    service.with(minh).delete(address(docCode)).then().statusCode(409);
    service.with(lan).put(address(docCode)).then().statusCode(200);
    assertThat(QueueDesk.codes(service.with(lan).get("/api/v1/reviews?claim=mine&" + filter)))
        .containsExactly(docCode);
    assertThat(QueueDesk.codes(service.with(minh).get("/api/v1/reviews?claim=OTHERS&" + filter)))
        .containsExactly(docCode);
    assertThat(QueueDesk.codes(list("claim=FREE&" + filter))).isEmpty();

    lapse(docCode);

    assertThat(QueueDesk.codes(list("claim=FREE&" + filter))).containsExactly(docCode);
    service
        .with(lan)
        .put(address(docCode))
        .then()
        .statusCode(200)
        .body("claim.mine", equalTo(true));
    lapse(docCode);
    next(service.with(minh), filter).then().statusCode(200);
    service.with(lan).put(address(docCode)).then().statusCode(409);
    service.with(lan).delete(address(docCode)).then().statusCode(409);
    service.with(minh).delete(address(docCode)).then().statusCode(204);
    service.with(minh).delete(address(docCode)).then().statusCode(204);
  }

  private void lapse(String docCode) {
    service.execute(
        "UPDATE review_item SET claimed_until = now() - interval '1 second'"
            + " WHERE document_id = (SELECT id FROM document WHERE doc_code = '%s')"
                .formatted(docCode));
  }

  @Test
  void whoGivesADocumentBackGetsOthersFirst() {
    dossier("H24.95-220415-0021", "2022-05-20", "HC3");
    for (int i = 1; i <= 3; i++) {
      desk.document("H24.95_TL_00002" + i + "_V1", "H24.95-220415-0021", i, "LOW_CONFIDENCE");
    }
    String lan = desk.key("CLERK", "Chị Lan").getString("key");
    String minh = desk.key("CLERK", "Anh Minh").getString("key");
    Supplier<String> lansNext = () -> next(service.with(lan), "department=HC3").path("docCode");

    assertThat(lansNext.get()).isEqualTo("H24.95_TL_000021_V1");
    service.with(lan).delete(address("H24.95_TL_000021_V1")).then().statusCode(204);

    assertThat(lansNext.get()).isEqualTo("H24.95_TL_000022_V1");
    assertThat(next(service.with(minh), "department=HC3").<String>path("docCode"))
        .isEqualTo("H24.95_TL_000021_V1");
    service.with(minh).delete(address("H24.95_TL_000021_V1")).then().statusCode(204);
    assertThat(lansNext.get()).isEqualTo("H24.95_TL_000023_V1");
    assertThat(lansNext.get()).as("nothing else is left").isEqualTo("H24.95_TL_000021_V1");
  }

  @Test
  void noTwoPeopleGetTheSame() throws InterruptedException, ExecutionException {
    dossier("H24.95-220415-0031", "2022-05-20", "HC4");
    for (int i = 10; i < 50; i++) {
      desk.document("H24.95_TL_0001" + i + "_V1", "H24.95-220415-0031", i, "LOW_CONFIDENCE");
    }
    List<String> keys =
        IntStream.range(0, 8).mapToObj(i -> desk.key("CLERK", "C" + i).getString("key")).toList();
    var claimed = new ArrayList<String>();
    try (var people = Executors.newFixedThreadPool(keys.size())) {
      List<Callable<List<String>>> work =
          keys.stream().<Callable<List<String>>>map(key -> () -> claimAll(key)).toList();
      for (Future<List<String>> one : people.invokeAll(work)) {
        claimed.addAll(one.get());
      }
    }

    assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
  }

  private List<String> claimAll(String key) {
    var claimed = new ArrayList<String>();
    Response answer = next(service.with(key), "department=HC4");
    while (answer.statusCode() == 200) {
      claimed.add(answer.path("docCode"));
      answer = next(service.with(key), "department=HC4");
    }
    assertThat(answer.statusCode()).isEqualTo(204);
    return claimed;
  }

  @Test
  void aClaimEndsWhenTheDocumentLeavesTheQueue() {
    dossier("H24.95-220415-0041", "2022-05-20", "HC5");
    String docCode =
        desk.document("H24.95_TL_000041_V1", "H24.95-220415-0041", 40, "LOW_CONFIDENCE");
    service.admin().put(address(docCode)).then().statusCode(200);

    service.execute("UPDATE document SET state = 'READY' WHERE doc_code = '" + docCode + "'");

    assertThat(QueueDesk.codes(list("department=HC5"))).isEmpty();
    service
        .admin()
        .put(address(docCode))
        .then()
        .statusCode(409)
        .body("reason", equalTo("CONFLICT"));
    service.execute(
        "UPDATE document SET state = 'NEEDS_REVIEW' WHERE doc_code = '" + docCode + "'");
    assertThat(QueueDesk.codes(list("claim=FREE&department=HC5"))).containsExactly(docCode);
  }

  @Test
  void badRequestsAreRefused() {
    service.admin().put(address("H24.95_TL_999999_V1")).then().statusCode(404);
    service.admin().delete(address("H24.95_TL_999999_V1")).then().statusCode(404);
    list("finding=NONSENSE").then().statusCode(400);
    list("claim=maybe").then().statusCode(400);
    list("dueBefore=tomorrow").then().statusCode(400);
    list("sort=age").then().statusCode(400);
    next(service.admin(), "colour=red").then().statusCode(400);
    for (String role : Set.of("STATION", "INTEGRATOR", "AUDITOR")) {
      String key = desk.key(role, role).getString("key");
      service.with(key).get("/api/v1/reviews").then().statusCode(403);
      service.with(key).post("/api/v1/reviews/next").then().statusCode(403);
    }
    String clerk = desk.key("CLERK", "clerk").getString("key");
    service.with(clerk).post("/api/v1/reviews/rebuild").then().statusCode(403);
    service.anonymous().get("/api/v1/reviews").then().statusCode(401);
  }
}
