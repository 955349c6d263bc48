package vn.sohoa.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.message.Message;

class PasswordRuleTest {
  private static final int SHORTEST = 12;

  @ParameterizedTest
  @CsvSource({
    "ngắn quá nhé,          ngắn quá nhé,          ",
    "ngắn quá nh,           ngắn quá nh,           web.password.too-short",
    "một câu dài dễ nhớ,    một câu dài dễ nhớ,    ",
    "một câu dài dễ nhớ,    một câu dài dễ nhơ,    web.password.not-repeated",
    "aaaaaaaaaaaaaaaaa,     aaaaaaaaaaaaaaaaa,     web.password.too-simple",
    "xin chào Lan.Nguyen 1, xin chào Lan.Nguyen 1, web.password.too-simple",
  })
  void lengthCounts(String password, String repeated, String fault) {
    assertThat(PasswordRule.fault(password, repeated, "lan.nguyen", SHORTEST).map(Message::key))
        .isEqualTo(java.util.Optional.ofNullable(fault));
  }

  @Test
  void aShortLoginIsAPartOfManyWords() {
    assertThat(PasswordRule.fault("một câu dài lan man", "một câu dài lan man", "lan", SHORTEST))
        .isEmpty();
  }

  @Test
  void endlessPasswordsAreRefused() {
    String long129 = "abcdefghi".repeat(15).substring(0, PasswordRule.LONGEST + 1);

    assertThat(PasswordRule.fault(long129, long129, "lan", SHORTEST).map(Message::key))
        .contains("web.password.too-long");
  }
}
