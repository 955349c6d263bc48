package vn.sohoa.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What clients accept, and what they get. */
class AcceptIT {
  private static final String PROBLEM = "application/problem+json";

  private final RunningService service = SharedService.get();

  private RequestSpecification accepting(String accept) {
    return service.admin().header("Accept", accept);
  }

  @Test
  void aGeneratedClientThatAcceptsProblemsOnlyGetsTheResultsOfABatch() {
    accepting(PROBLEM)
        .contentType("application/x-ndjson")
        .body("{}\n".getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/dossiers:batch")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/x-ndjson"));
  }

  @Test
  void aGeneratedClientThatAcceptsProblemsOnlyMayFollowEvents() {
    accepting(PROBLEM)
        .get("/api/v1/documents/H24.99_TL_999999_V1/events")
        .then()
        .statusCode(404)
        .body("reason", equalTo("NOT_FOUND"));
  }

  @Test
  void whatNoOperationReturnsIsRefused() {
    for (String accept : new String[] {"text/html", PROBLEM + ", text/html"}) {
      accepting(accept)
          .get("/api/v1/keys")
          .then()
          .statusCode(406)
          .body("reason", equalTo("NOT_ACCEPTABLE"));
    }
  }
}
