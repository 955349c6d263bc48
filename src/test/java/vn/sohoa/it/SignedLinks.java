package vn.sohoa.it;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;

/**
 * Somebody who makes signed links.
 *
 * @param key text of the access key
 */
public record SignedLinks(RunningService service, String id, String key) {
  /** Returns a maker with a new key of a role. */
  public static SignedLinks by(RunningService service, String role) {
    var issued =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(Map.of("name", "links", "role", role))
            .post("/api/v1/keys")
            .jsonPath();
    return new SignedLinks(service, issued.getString("id"), issued.getString("key"));
  }

  /** Asks for a link. */
  public Response ask(String docCode, String body) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/links");
  }

  /** Returns the address of a new link without scheme and host. */
  public String make(String docCode, String body) {
    URI url =
        URI.create(ask(docCode, body).then().statusCode(201).extract().jsonPath().getString("url"));
    return url.getRawPath() + "?" + url.getRawQuery();
  }

  /** Revokes the key. */
  public void revoke() {
    service.admin().delete("/api/v1/keys/" + id).then().statusCode(204);
  }
}
