package vn.sohoa.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dossiers/%",
        "/api/v1/dossiers/%zz",
        "/api/v1/dossiers/%f",
        "/api/v1/dossiers/%ff",
        "/api/v1/dossiers/%c3%28",
        "/api/v1/dossiers/%c3x%a9",
        "/api/v1/dossiers/%ed%a0%80",
        "/api/v1/dossiers/a%00",
        "/api/v1/documents?q=%",
        "/api/v1/documents?q=%c3",
        "/api/v1/documents?q={",
        "/api/v1/dossiers/a|b",
        "/api/v1/dossiers/<x>"
      })
  void aMalformedUriIsAFault(String uri) {
    assertThat(RequestHead.uriFault(uri)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dossiers:batch",
        "/api/v1/dossiers%3Abatch",
        "/api/v1/documents?q=gi%E1%BA%A5y%20ph%C3%A9p+a&limit=1",
        "/api/v1/documents?q=giấy",
        "/api/v1/dossiers/H24.99-250415-0001"
      })
  void aWellFormedUriIsNone(String uri) {
    assertThat(RequestHead.uriFault(uri)).isEmpty();
  }
}
