package vn.sohoa.clean.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource({
    "không,0",
    "mười lăm,15",
    "hai mươi mốt,21",
    "hai mươi tư,24",
    "một trăm lẻ năm,105",
    "một nghìn không trăm linh năm,1005",
    "Một tỷ hai trăm năm mươi triệu,1250000000",
    "hai nghìn năm trăm tỷ,2500000000000",
    "một tỷ rưỡi,1500000000",
    "ba ti bon tram nam muoi trieu,3450000000",
    "mot ngan hai tram,1200",
  })
  void parsesWithAndWithoutDiacritics(String words, long number) {
    assertThat(NumberWords.parse(words)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "đồng",
        "một hai",
        "triệu",
        "một trăm linh",
        "năm tỷ hai tỷ",
        "một mươi",
        "mươi trăm",
        "một triệu hai tỷ hai"
      })
  void rejectsOtherWords(String words) {
    assertThat(NumberWords.parse(words)).isEmpty();
  }

  @Property
  void roundTripsWords(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long number) {
    assertThat(NumberWords.parse(NumberWords.of(number))).hasValue(number);
  }

  @Property
  void roundTripsSmallNumbers(@ForAll @LongRange(min = 0, max = 1_000_000) long number) {
    assertThat(NumberWords.parse(NumberWords.of(number))).hasValue(number);
  }
}
