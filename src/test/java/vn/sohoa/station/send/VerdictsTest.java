package vn.sohoa.station.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.message.Language;
import vn.sohoa.station.send.ServiceException.Remedy;
import vn.sohoa.station.send.Verdicts.Step;

class VerdictsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Answer answer(int status, String body, Map<String, List<String>> headers)
      throws IOException {
    JsonNode json = JSON.readTree(body);
    return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), json);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE, 401, PAUSE",
    "CREATE, 403, PAUSE",
    "CREATE, 404, PAUSE",
    "CREATE, 413, RETURN",
    "CREATE, 422, RETURN",
    "UPLOAD, 302, PAUSE",
    "UPLOAD, 404, UPLOAD_AGAIN",
    "UPLOAD, 410, UPLOAD_AGAIN",
    "UPLOAD, 409, ASK_OFFSET",
    "UPLOAD, 413, PAUSE",
    "UPLOAD, 423, PAUSE",
    "IMPORT, 404, UPLOAD_AGAIN",
    "IMPORT, 400, RETURN",
    "IMPORT, 409, RETRY",
    "IMPORT, 408, PAUSE",
    "IMPORT, 429, PAUSE",
    "IMPORT, 500, RETRY",
    "IMPORT, 502, PAUSE",
    "IMPORT, 503, PAUSE",
    "IMPORT, 507, PAUSE"
  })
  void statusesHaveTheirRemedies(Step step, int status, Remedy remedy) throws IOException {
    ServiceException verdict = Verdicts.of(step, answer(status, "{}", Map.of()), NOW);

    assertThat(verdict.remedy()).isEqualTo(remedy);
    assertThat(verdict.reason().in(Language.VIETNAMESE)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "IDEMPOTENCY_CONFLICT, RETURN",
    "NUMBERS_EXHAUSTED, RETURN",
    "UPLOAD_IMPORTED, RETURN",
    "UPLOAD_INCOMPLETE, UPLOAD_AGAIN",
    "CONFLICT, RETRY"
  })
  void conflictsHaveTheirRemedies(String reason, Remedy remedy) throws IOException {
    Answer answer = answer(409, "{\"reason\":\"" + reason + "\"}", Map.of());

    assertThat(Verdicts.of(Step.IMPORT, answer, NOW).remedy()).isEqualTo(remedy);
  }

  @ParameterizedTest
  @CsvSource({"/uploadId, UPLOAD_AGAIN", "/dossierCode, RETURN"})
  void anUploadThatTheImportDoesNotKnowIsSentAgain(String pointer, Remedy remedy)
      throws IOException {
    String body =
        "{\"title\":\"Sai\",\"errors\":[{\"pointer\":\"%s\",\"detail\":\"lạ\"}]}"
            .formatted(pointer);

    ServiceException verdict = Verdicts.of(Step.IMPORT, answer(422, body, Map.of()), NOW);

    assertThat(verdict.remedy()).isEqualTo(remedy);
    assertThat(verdict.reason().arguments()).anyMatch(text -> text.contains(pointer + ": lạ"));
  }

  @Test
  void theServiceSaysWhenToComeBack() throws IOException {
    assertThat(retryAfter("7")).contains(Duration.ofSeconds(7));
    assertThat(retryAfter("Tue, 01 Dec 2026 01:02:00 GMT")).contains(Duration.ofMinutes(2));
    assertThat(retryAfter("Tue, 01 Dec 2026 00:00:00 GMT")).isEmpty();
    assertThat(retryAfter("soon")).isEmpty();
  }

  private static Optional<Duration> retryAfter(String header) throws IOException {
    Answer answer = answer(503, "{}", Map.of("Retry-After", List.of(header)));
    return Verdicts.of(Step.UPLOAD, answer, NOW).retryAfter();
  }
}
