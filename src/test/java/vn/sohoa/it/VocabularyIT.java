package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed vocabularies as lists. */
class VocabularyIT {
  private final RunningService service = SharedService.get();

  private RequestSpecification as(String role) {
    return service.with(new QueueDesk(service).key(role, "vocabulary").getString("key"));
  }

  @ParameterizedTest
  @CsvSource({"kinds,STATION", "reasons,AUDITOR", "findings,INTEGRATOR"})
  void isReadPageByPageByEveryRole(String list, String role) {
    List<Map<String, Object>> whole = WholeList.of(() -> as(role), "/api/v1/" + list);
    List<Map<String, Object>> parts = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = as(role).get("/api/v1/" + list + "?limit=7&cursor=" + cursor).jsonPath();
      parts.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(whole).hasSizeGreaterThan(14);
    assertThat(parts).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"kinds", "reasons", "findings"})
  void isSentAgainOnlyIfItHasChanged(String list) {
    Response first = service.admin().get("/api/v1/" + list);

    Response second =
        service.admin().header("If-None-Match", first.header("ETag")).get("/api/v1/" + list);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(
            service
                .admin()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/" + list + "?limit=3")
                .statusCode())
        .as("another page has another version")
        .isEqualTo(200);
  }

  @Test
  void tellsWhatARefusalMeans() {
    service
        .admin()
        .get("/api/v1/reasons?limit=200")
        .then()
        .body("items.find { it.code == 'OVERLOADED' }.status", equalTo(503))
        .body("items.find { it.code == 'OVERLOADED' }.retryable", equalTo(true))
        .body("items.findAll { it.code == 'BLOB_DAMAGED' }.scope", hasItem("DOCUMENT"));
  }

  @Test
  void findingsFollowTheShippedPolicy() {
    service
        .admin()
        .get("/api/v1/findings?limit=200")
        .then()
        .body("items.find { it.code == 'FIELD_MISSING' }.blocksKeyField", equalTo(true))
        .body("items.find { it.code == 'TURNED' }.blocksDocument", equalTo(false));
  }
}
