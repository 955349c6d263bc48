package vn.sohoa.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/review",
        "/review/H24.99_Q%C4%90_000001_V1?page=2&x=a//b",
        "/documents?q=a"
      })
  void addressesOfThisServiceStay(String address) {
    assertThat(LocalAddress.of(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "review",
        "//evil.example",
        "/\\evil.example",
        "/a\\b",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/\tevil.example",
        "/ /evil.example",
        "/á"
      })
  void otherAddressesBecomeTheHomePage(String address) {
    assertThat(LocalAddress.of(address)).isEqualTo("/");
  }
}
