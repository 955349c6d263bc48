package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextTest {

  @ParameterizedTest
  @CsvSource({
    "ma so (O1o023348B) cap,0100233488",
    "O31090O12345.,031090012345",
    "so 03l4409O58-002;,0314409058-002"
  })
  void repairsDigitsBeforeValidation(String text, String number) {
    assertThat(NumbersInText.find(text)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0100233489", "003090012345", "OISBOISBOI", "so 12345"})
  void rejectsImpossibleNumbers(String text) {
    assertThat(NumbersInText.find(text)).isEmpty();
  }
}
