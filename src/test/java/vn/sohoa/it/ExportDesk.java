package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Documents with files, as rows and blobs only, and a system that exports them. */
final class ExportDesk {
  static final String EXPORTS = "/api/v1/exports";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final RunningService service;
  private final String key;

  ExportDesk(RunningService service) {
    this(service, new QueueDesk(service).key("INTEGRATOR", "export").getString("key"));
  }

  ExportDesk(RunningService service, String key) {
    this.service = service;
    this.key = key;
  }

  String key() {
    return key;
  }

  /** Stores a document that is READY, with its file; returns its docCode. */
  String document(String docCode, String kind, byte[] content) {
    String sha256 = blob(content);
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, media_type, key_id, received_at,
                              finished_at, quality, kind, page_count, secrecy_checked, policy_version)
        VALUES (uuidv7(), '%s', 'READY', 'DONE', 'H24.95', 'RESULT', '%s', %d, 'application/pdf',
                (SELECT min(id) FROM access_key), now(), now(), 90, '%s', 1, true, (SELECT max(version) FROM review_policy))
        """
            .formatted(docCode, sha256, content.length, kind));
    return docCode;
  }

  /** Puts bytes where the service stores them; returns their digest. */
  String blob(byte[] content) {
    try {
      String sha256 =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      Path file = file(sha256);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Path file(String sha256) {
    return service
        .data()
        .resolve("blobs")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256)
        .toAbsolutePath();
  }

  Response ask(String body) {
    return service.with(key).contentType(ContentType.JSON).body(body).post(EXPORTS);
  }

  /** Creates an export; returns its id. */
  String create(String body) {
    Response created = ask(body);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    String id = created.path("exportId");
    assertThat(created.header("Location")).endsWith(EXPORTS + "/" + id);
    return id;
  }

  Response get(String address) {
    return service.with(key).urlEncodingEnabled(false).get(EXPORTS + address);
  }

  JsonPath view(String id) {
    return get("/" + id).then().statusCode(200).extract().jsonPath();
  }

  JsonPath awaitPrepared(String id) {
    Instant end = Instant.now().plus(LIMIT);
    JsonPath view = view(id);
    while (view.getString("state").equals("PREPARING")) {
      assertThat(Instant.now()).as(view.prettify()).isBefore(end);
      RunningService.pause();
      view = view(id);
    }
    return view;
  }

  /** Creates an export and waits until it is READY; returns its id. */
  String ready(String body) {
    String id = create(body);
    assertThat(awaitPrepared(id).getString("state")).isEqualTo("READY");
    return id;
  }

  RawRequest.Answer zip(String id, String... headers) {
    return raw("GET", id, headers);
  }

  RawRequest.Answer raw(String method, String id, String... headers) {
    return new RawRequest(method + " " + EXPORTS + "/" + id + "/files", List.of(headers), "")
        .send(service, key);
  }

  List<String> lines(String id, int after) {
    Response lines = get("/" + id + "/documents?after=" + after);
    assertThat(lines.statusCode()).as(lines.asString()).isEqualTo(200);
    return new String(lines.asByteArray(), StandardCharsets.UTF_8).lines().toList();
  }
}
