package vn.sohoa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameAncestorsTest {
  @Test
  void namesNoneUnlessSomeAreConfigured() {
    assertThat(FrameAncestors.of(List.of())).isEqualTo("frame-ancestors 'none'");
    assertThat(
            FrameAncestors.of(
                List.of(
                    "https://motcua.example.gov.vn",
                    " http://LOCALHOST:8081 ",
                    "https://*.example.gov.vn")))
        .isEqualTo(
            "frame-ancestors https://motcua.example.gov.vn http://localhost:8081"
                + " https://*.example.gov.vn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*",
        "https://*.vn",
        "https://a.*.vn",
        "'self'",
        "https:",
        "data:",
        "motcua.example.gov.vn",
        "https://motcua.example.gov.vn/",
        "https://motcua.example.gov.vn/path",
        "https://motcua.example.gov.vn?a",
        "https://user@motcua.example.gov.vn",
        "https://motcua.example.gov.vn; script-src *",
        "https://a.vn https://b.vn",
        "https://a.vn:",
        "https://-a.vn",
        "https://a..vn",
        ""
      })
  void refusesEverythingElse(String origin) {
    assertThatThrownBy(() -> FrameAncestors.of(List.of("https://a.vn", origin)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sohoa.view.frame-ancestors");
  }
}
