package vn.sohoa.it;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/**
 * Documents that need a person, in a database of a running service, and people who review them. The
 * documents are rows only: reading scans takes long, and tests here need many of them. They are
 * judged by the policy in force, so that the service does not judge them while a test changes them.
 */
final class QueueDesk {
  private final RunningService service;

  QueueDesk(RunningService service) {
    this.service = service;
  }

  /** Returns the text of a new access key. */
  JsonPath key(String role, String name) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
        .post("/api/v1/keys")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  RequestSpecification clerk(String name) {
    return service.with(key("CLERK", name).getString("key"));
  }

  /** Stores a document that waits for review; returns its docCode. */
  String document(String docCode, String dossier, int quality, String code) {
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, dossier_code, component_codes, sha256, size, key_id,
                              received_at, finished_at, quality, kind, page_count, secrecy_checked, policy_version)
        VALUES (uuidv7(), '%1$s', 'NEEDS_REVIEW', 'DONE', 'H24.95', 'COMPONENT', '%2$s', '{VB}', repeat('0', 64), 1,
                (SELECT min(id) FROM access_key), now(), now(), %3$d, 'quyet-dinh', 1, true,
                (SELECT max(version) FROM review_policy));
        INSERT INTO finding (document_id, position, stage, code, severity, detail, blocking)
        SELECT id, 0, 'EXTRACT', '%4$s', 'WARNING', '', true FROM document WHERE doc_code = '%1$s'
        """
            .formatted(docCode, dossier, quality, code));
    return docCode;
  }

  static List<String> codes(Response list) {
    list.then().statusCode(200);
    return list.jsonPath().getList("items.docCode", String.class);
  }
}
