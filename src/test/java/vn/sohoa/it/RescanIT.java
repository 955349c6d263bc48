package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A paper that was scanned badly is scanned again by the station that was asked to. */
class RescanIT extends TakeBackDesk {
  @Test
  void aStationScansAgainWhatItWasAskedTo() throws IOException {
    // Given
    String station = newKey("STATION");
    String docCode =
        service
            .with(station)
            .multiPart(
                "metadata",
                "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"physicalLocation\":\"Ke 3\"}",
                "application/json")
            .multiPart("file", scan(2.4).toFile())
            .post("/api/v1/documents/import")
            .jsonPath()
            .getString("docCode");
    scans.awaitFinal(docCode);
    assertRefused(replace(service.with(station), docCode, scan(2.5)), 403, "FORBIDDEN");
    assertRefused(
        post(docCode, "rescan", "{\"pages\":[7],\"reason\":\"mờ\"}"), 422, "UNPROCESSABLE");
    assertRefused(post(docCode, "rescan", "{\"pages\":[1]}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(service.with(station), docCode, "rescan", "{\"reason\":\"mờ\"}"), 403, "FORBIDDEN");

    // When
    post(docCode, "rescan", "{\"pages\":[1],\"reason\":\"trang mờ\"}").then().statusCode(200);

    // Then
    service
        .with(station)
        .get("/api/v1/rescans")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].docCode", equalTo(docCode))
        .body("items[0].pages", equalTo(List.of(1)))
        .body("items[0].reason", equalTo("trang mờ"))
        .body("items[0].physicalLocation", equalTo("Ke 3"));
    String other = newKey("STATION");
    service.with(other).get("/api/v1/rescans").then().body("items.size()", equalTo(0));
    assertThat(rescans(() -> service.with(newKey("CLERK")))).contains(docCode);
    assertRefused(replace(service.with(other), docCode, scan(2.6)), 404, "NOT_FOUND");
    replace(service.with(station), docCode, scan(2.7)).then().statusCode(202);
    assertThat(rescans(() -> service.with(station))).isEmpty();
  }

  @Test
  void whatWasTakenBackByMistakeComesBack() throws IOException {
    // Given
    String dossier = "H24.99-250611-0008";
    String docCode = linked(dossier);
    String state = scans.get(docCode).getString("state");
    post(docCode, "rescan", "{\"pages\":[1],\"reason\":\"mờ\"}").then().statusCode(200);
    Response again = post(docCode, "rescan", "{\"reason\":\"mờ cả\"}");
    undo(docCode, again.jsonPath().getString("decision")).then().statusCode(200);
    assertThat(rescanned(docCode).orElseThrow()).containsEntry("reason", "mờ");
    Response withdrawn = post(docCode, "withdraw", "{\"reason\":\"nhầm\"}");
    assertThat(rescanned(docCode)).isEmpty();

    // When
    Response undone = undo(docCode, withdrawn.jsonPath().getString("decision"));

    // Then
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
    assertThat(scans.get(docCode).getString("state")).isEqualTo(state);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertRefused(
        undo(docCode, withdrawn.jsonPath().getString("decision")), 409, "DECISION_SUPERSEDED");
  }

  @Test
  void theListOfRescansIsPagedOldestFirst() throws IOException {
    // Given
    String station = newKey("STATION");
    var asked = new ArrayList<String>();
    for (int paper = 0; paper < 3; paper++) {
      String docCode =
          service
              .with(station)
              .multiPart(
                  "metadata",
                  Scans.metadata(Optional.empty(), Optional.empty()),
                  "application/json")
              .multiPart("file", scan(3.1 + paper / 10.0).toFile())
              .post("/api/v1/documents/import")
              .jsonPath()
              .getString("docCode");
      post(docCode, "rescan", "{\"reason\":\"mờ\"}").then().statusCode(200);
      asked.add(docCode);
    }

    // When
    var listed = new ArrayList<String>();
    String cursor = "";
    do {
      JsonPath page =
          service.with(station).get("/api/v1/rescans?limit=2&cursor=" + cursor).jsonPath();
      listed.addAll(page.getList("items.docCode"));
      cursor = page.getString("next");
    } while (cursor != null);

    // Then
    assertThat(listed).isEqualTo(asked);
    post(asked.getFirst(), "withdraw", "{\"reason\":\"thừa\"}").then().statusCode(200);
    assertThat(rescans(() -> service.with(station))).isEqualTo(asked.subList(1, 3));
  }
}
