package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.problem.Reason;

class RefusalRuleTest {
  /** A method that a path does not have is no operation. */
  private static final Set<Reason> OF_NO_OPERATION = Set.of(Reason.METHOD_NOT_ALLOWED);

  /** 405 is the answer to a method that a path does not have, so no operation gives it. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "METHOD_NOT_ALLOWED")
  void theStatusOfEveryReasonHasARule(Reason reason) {
    assertThat(RefusalRule.of(reason.status())).isPresent();
  }

  @Test
  void everyReasonIsAnExampleOfAResponse() {
    JsonNode responses = Contract.DOCUMENT.path("components").path("responses");

    assertThat(responses.findValuesAsText("reason"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Reason.values())
                .filter(reason -> !OF_NO_OPERATION.contains(reason))
                .map(Reason::name)
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "importDocument | 202 400 401 403 406 408 409 413 415 422 423 429 500 503 507",
        "decideDocumentLink | 200 400 401 403 404 406 408 409 412 413 415 422 428 429 500 503",
        "downloadDocument | 200 206 304 400 401 403 404 412 416 429 500 503",
        "getPageImage | 200 304 400 401 403 404 429 500 503",
        "checkDocumentFields | 200 400 401 403 404 406 408 413 415 429 500 503",
        "putDossier | 200 400 401 403 406 408 409 412 413 415 422 429 500 503",
        "releaseDocument | 202 400 401 403 404 409 429 500 503",
        "listDossierDocuments | 200 400 401 403 406 429 500 503",
        "createUpload | 201 400 401 403 412 413 429 500 503 507",
        "getUploadOffset | 200 400 401 403 404 412 423 429 500 503",
        "appendUpload | 204 400 401 403 404 408 409 412 413 415 423 429 460 500 503 507",
        "terminateUpload | 204 400 401 403 404 412 423 429 500 503",
        "issueKey | 201 400 401 403 406 408 409 413 415 429 500 503",
        "revokeKey | 204 400 401 403 404 429 500 503",
      })
  void statusesFollowFromTheFormOfAnOperation(String operation, String statuses) {
    assertThat(Contract.operation(operation).path("responses").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(statuses.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "importDocument, 202, Location",
    "getDocument, 200, ETag",
    "getDossier, 304, ETag",
    "getFieldCrop, 304, ETag",
    "downloadDocument, 206, Content-Range",
    "downloadDocument, 416, Content-Range",
    "getKpiReport, 503, Retry-After",
    "createUpload, 201, Location",
    "getUploadOffset, 200, Upload-Offset",
    "appendUpload, 412, Tus-Version"
  })
  void responsesHaveTheHeadersThatAreSent(String operation, String status, String header) {
    JsonNode response =
        Contract.resolved(Contract.operation(operation).path("responses").path(status));

    assertThat(Contract.resolved(response.path("headers").path(header)).has("description"))
        .isTrue();
  }
}
