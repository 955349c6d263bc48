package vn.sohoa.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private static final String PASSWORD = "một câu dài dễ nhớ";

  /** Of the reference implementation: "password", salt "somesalt", two passes over 64 MiB. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void thePasswordMatchesItsStoredHashOnly() {
    PasswordHash stored = PasswordHash.parse(PasswordHash.of(PASSWORD).toPhc());

    assertThat(stored.matches(PASSWORD)).isTrue();
    assertThat(stored.matches(PASSWORD + " ")).isFalse();
    assertThat(stored.matches("")).isFalse();
  }

  @Test
  void aHashOfTheReferenceImplementationMatches() {
    assertThat(PasswordHash.parse(REFERENCE).matches("password")).isTrue();
    assertThat(PasswordHash.parse(REFERENCE).matches("passwort")).isFalse();
    assertThat(PasswordHash.parse(REFERENCE).toPhc()).isEqualTo(REFERENCE);
  }

  @Test
  void inputMethodsThatDecomposeLettersGiveTheSamePassword() {
    PasswordHash stored = PasswordHash.of(PASSWORD);

    assertThat(stored.matches(Normalizer.normalize(PASSWORD, Normalizer.Form.NFD))).isTrue();
  }

  @Test
  void equalPasswordsHaveDifferentHashes() {
    assertThat(PasswordHash.of(PASSWORD).toPhc()).isNotEqualTo(PasswordHash.of(PASSWORD).toPhc());
  }

  @Test
  void withoutAnAccountNothingMatches() {
    assertThat(new PasswordHasher().matches(Optional.empty(), PASSWORD)).isFalse();
    assertThat(PasswordHash.ofNone().matches("")).isFalse();
  }

  @Test
  void otherFormsAreRefused() {
    assertThatThrownBy(() -> PasswordHash.parse("$2a$10$abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("abc");
  }
}
