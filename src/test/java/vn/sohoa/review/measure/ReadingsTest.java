package vn.sohoa.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
  @ParameterizedTest
  @CsvSource({
    "1178, 1178, true",
    "QĐ-UBND, qđ-ubnd, true",
    "Hoà Bình, Hòa  Bình, true",
    "1178, 1179, false",
    "87, , false",
    ", , true",
    "Hòa Bình, Hoa Bình, false"
  })
  void spacesCaseAndThePlaceOfAToneMarkAreNoDifference(String first, String second, boolean same) {
    assertThat(Readings.isSame(Optional.ofNullable(first), Optional.ofNullable(second)))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "ỦY BAN NHÂN DÂN, ỦY BAN NHÂN DÂN, 15, 15",
    "UY BAN NHÂN DÂN, ỦY BAN NHÂN DÂN, 14, 15",
    "ỦY  BAN NHÂN, ỦY BAN NHÂN DÂN, 11, 15",
    "something else entirely, ab, 0, 2"
  })
  void editsAreWrongCharacters(String read, String truth, long right, long all) {
    assertThat(Readings.characters(read, truth)).isEqualTo(new Proportion(right, all));
  }

  @Property
  void aLineReadAsItIsHasNoWrongCharacter(
      @ForAll @AlphaChars @StringLength(min = 1, max = 80) String line) {
    Proportion characters = Readings.characters(line, line);

    assertThat(characters.hits()).isEqualTo(characters.trials()).isEqualTo(line.length());
  }
}
