package vn.sohoa.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sohoa.access.Role;

/**
 * Somebody who calls operations.
 *
 * @param credentials headers that identify the caller
 * @param grants the role and the rights beside it; empty if the caller is nobody
 */
record MatrixCaller(
    RunningService service, String name, Map<String, String> credentials, Set<String> grants) {
  static final String ATTESTING = "CLERK+ATTEST";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  MatrixCaller {
    credentials = Map.copyOf(credentials);
    grants = Set.copyOf(grants);
  }

  /**
   * Returns a key of each role, one with a right, sessions of accounts, and nobody in two forms.
   */
  static List<MatrixCaller> all(RunningService service) {
    var desk = new QueueDesk(service);
    var all = new ArrayList<MatrixCaller>();
    all.add(new MatrixCaller(service, "nobody", Map.of(), Set.of()));
    String revoked = desk.key("ADMIN", "revoked").getString("key");
    service.with(revoked).get("/api/v1/me").then().statusCode(200);
    service
        .admin()
        .delete(
            "/api/v1/keys/" + service.with(revoked).get("/api/v1/me").jsonPath().getString("id"))
        .then()
        .statusCode(204);
    all.add(new MatrixCaller(service, "revoked", bearer(revoked), Set.of()));
    for (Role role : Role.values()) {
      all.add(
          new MatrixCaller(
              service,
              role.name(),
              bearer(desk.key(role.name(), "matrix").getString("key")),
              Set.of(role.name())));
    }
    String attesting =
        service
            .admin()
            .contentType("application/json")
            .body("{\"name\":\"m\",\"role\":\"CLERK\",\"rights\":[\"ATTEST\"]}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");
    all.add(new MatrixCaller(service, ATTESTING, bearer(attesting), Set.of("CLERK", "ATTEST")));
    all.add(session(service, "CLERK"));
    all.add(session(service, "AUDITOR"));
    return all;
  }

  private static Map<String, String> bearer(String key) {
    return Map.of("Authorization", "Bearer " + key);
  }

  private static MatrixCaller session(RunningService service, String role) {
    Person person = Person.signedIn(service, "matrix-" + role.toLowerCase(Locale.ROOT), role);
    return new MatrixCaller(
        service,
        "session of " + role,
        Map.of("Cookie", person.cookie(), "X-CSRF-Token", person.csrf()),
        Set.of(role));
  }

  boolean isKnown() {
    return !grants.isEmpty();
  }

  boolean isStation() {
    return name.equals(Role.STATION.name());
  }

  /** Sends a request; returns the status of the answer. */
  int call(HttpRequest.Builder request) {
    return send(request).statusCode();
  }

  /** Returns the body that an address answers with. */
  String read(String path) {
    try (InputStream body = send(HttpRequest.newBuilder(URI.create(service.url() + path))).body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Streams do not end, so the body is left where it is not asked for. */
  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    credentials.forEach(request::setHeader);
    request.timeout(Duration.ofSeconds(60));
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
