package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKindTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dossiers:batch",
        "/api/v1/dossiers%3Abatch",
        "/api/v1/dossiers:dvcqg",
        "/api/v1/procedures:import",
        "/api/v1/documents:decide",
        "/api/v1/reviews/rebuild"
      })
  void batches(String path) {
    assertThat(RequestKind.of(HttpMethod.POST, path, true))
        .containsExactly(RequestKind.BATCHES, RequestKind.BODIES);
  }

  @Test
  void others() {
    assertThat(of("/api/v1/documents/events")).containsExactly(RequestKind.STREAMS);
    assertThat(of("/api/v1/documents/1/events")).containsExactly(RequestKind.STREAMS);
    assertThat(of("/api/v1/documents/download/1")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/api/v1/exports/corrections")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/api/v1/exports/1/files")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/api/v1/exports/1/documents")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/api/v1/exports/1")).containsExactly(RequestKind.REQUESTS);
    assertThat(of("/api/v1/reports/monthly")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/view/1/file")).containsExactly(RequestKind.EXPORTS);
    assertThat(of("/view/1/pages/1/image")).containsExactly(RequestKind.REQUESTS);
    assertThat(of("/api/v1/documents")).containsExactly(RequestKind.REQUESTS);
    assertThat(RequestKind.of(HttpMethod.POST, "/api/v1/documents/1/fields:check", true))
        .containsExactly(RequestKind.BODIES);
    assertThat(RequestKind.of(HttpMethod.POST, "/api/v1/documents/import", true))
        .containsExactly(RequestKind.BODIES);
  }

  private static List<RequestKind> of(String path) {
    return RequestKind.of(HttpMethod.GET, path, false);
  }
}
