package vn.sohoa.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLettersTest {
  @ParameterizedTest
  @CsvSource({
    "Søren Ågård, sorenagard",
    "ŁUKASZ Wałęsa, lukaszwalesa",
    "Strauß, strauss",
    "STRAUẞ, strauss",
    "Æsir Œuvre, aesiroeuvre",
    "Ðặng Đình, dangdinh",
    "Þór Guðmundsson, thorgudmundsson",
    "Ｃông ﬁlm, congfilm",
    "Công ty TNHH Ánh Dương, anhduong",
    "ОАО Тест, ''",
  })
  void foreignLettersAreThoseOfDesksAndOcr(String name, String key) {
    assertThat(NameLetters.key(name)).isEqualTo(key.replace('l', 'i'));
  }

  @Test
  void wordsHaveTheSameLetters() {
    assertThat(NameLetters.words("Bà Søren O1ø")).containsExactly("soren", "oio");
  }
}
