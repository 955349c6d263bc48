package vn.sohoa.document.signedlink;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinkStartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"https://sohoa.example.gov.vn", "http://localhost:8080/", "https://10.0.0.7:8443"})
  void takesAnAddressOfAService(String url) {
    assertThatCode(() -> SignedLinkStart.requireAddress(URI.create(url)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sohoa.example.gov.vn",
        "//sohoa.example.gov.vn",
        "ftp://sohoa.example.gov.vn",
        "https:///x",
        "https://sohoa.example.gov.vn/sohoa",
        "https://sohoa.example.gov.vn?a=b",
        "https://sohoa.example.gov.vn#a",
        "https://user@sohoa.example.gov.vn"
      })
  void refusesWhatNoLinkCanBeginWith(String url) {
    assertThatThrownBy(() -> SignedLinkStart.requireAddress(URI.create(url)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sohoa.links.public-url");
  }

  @Test
  void refusesTimesThatContradictEachOther() {
    assertThatCode(() -> SignedLinkStart.requireTimes(Duration.ofMinutes(5), Duration.ofHours(1)))
        .doesNotThrowAnyException();
    refuses(Duration.ofHours(2), Duration.ofHours(1));
    refuses(Duration.ofMillis(900), Duration.ofHours(1));
    refuses(Duration.ofHours(1), Duration.ofHours(25));
  }

  private static void refuses(Duration usual, Duration longest) {
    assertThatThrownBy(() -> SignedLinkStart.requireTimes(usual, longest))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sohoa.links.valid-for");
  }
}
