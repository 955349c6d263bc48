package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.PersonalId.Sex;

class PersonalIdTest {
  @ParameterizedTest
  @CsvSource({
    "031090012345,031,MALE,1990",
    "030199000001,030,FEMALE,1999",
    "001 203 012345,001,MALE,2003",
    "079311000001,079,FEMALE,2011",
  })
  void decodesPlaceSexAndYear(String text, String place, Sex sex, int year) {
    PersonalId id = PersonalId.parse(text).orElseThrow();
    assertThat(id.place()).isEqualTo(place);
    assertThat(id.sex()).isEqualTo(sex);
    assertThat(id.birthYear()).isEqualTo(year);
    assertThat(id.isRegisteredInVietnam()).isTrue();
  }

  @Test
  void returnsProvinceAndContradictions() {
    PersonalId id = PersonalId.parse("031090012345").orElseThrow();
    assertThat(id.province()).contains("Hải Phòng");
    assertThat(PersonalId.parse("030199000001").orElseThrow().province()).contains("Hải Dương");
    assertThat(PersonalId.parse("203190012345").orElseThrow().province()).isEmpty();
    assertThat(id.contradictions(Optional.of(Sex.MALE), OptionalInt.of(1990))).isEmpty();
    assertThat(id.contradictions(Optional.of(Sex.FEMALE), OptionalInt.of(1991)))
        .extracting(Cleaned.Flaw::code)
        .containsExactly(FindingCode.IDENTITY_MISMATCH, FindingCode.IDENTITY_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03109001234",
        "0310900123456",
        "03109001234A",
        "123456789",
        "003090012345",
        "000090012345",
        "031490012345",
        "003990012345",
        "203990012345"
      })
  void rejectsInvalidNumbers(String text) {
    assertThat(PersonalId.parse(text)).isEmpty();
  }

  @Test
  void acceptsAllPastAndPresentProvinces() {
    assertThat(
            IntStream.range(0, 100)
                .filter(code -> PersonalId.parse("0%02d090012345".formatted(code)).isPresent()))
        .hasSize(63)
        .contains(1, 30, 31, 96);
  }
}
