package vn.sohoa.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

  @RepeatedTest(20)
  void isReadBackFromItsText() {
    KeyText key = KeyText.random();

    assertThat(KeyText.parse(key.reveal())).contains(key);
  }

  @Test
  void hidesItsSecretFromLogs() {
    KeyText key = KeyText.random();

    assertThat(key.toString()).doesNotContain(key.secret()).contains(key.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sohoa_", "sohoa_1_2", "Bearer x"})
  void anythingElseIsNoKey(String text) {
    assertThat(KeyText.parse(text)).isEmpty();
  }
}
