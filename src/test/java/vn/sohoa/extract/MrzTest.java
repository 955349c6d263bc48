package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrzTest {
  /** The specimen of ICAO Doc 9303. */
  private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";

  private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  @Test
  void aPassportIsRead() {
    assertThat(Mrz.read(List.of(FIRST, SECOND)))
        .containsEntry("passportNumber", "L898902C3")
        .containsEntry("nationality", "UTO")
        .containsEntry("birthDate", "1974-08-12")
        .containsEntry("validUntil", "2012-04-15")
        .containsEntry("sex", "Nữ")
        .containsEntry("fullName", "ERIKSSON ANNA MARIA");
  }

  @Test
  void aWrongCheckDigitTakesItsValueAway() {
    assertThat(Mrz.read(List.of(FIRST, SECOND.replace("L898902C3", "L898902C4"))))
        .doesNotContainKey("passportNumber")
        .containsKey("birthDate");
  }

  @Test
  void theSpecimenCardIsRead() {
    assertThat(
            Mrz.read(
                List.of(
                    "I<UTOD231458907<<<<<<<<<<<<<<<",
                    "7408122F1204159UTO<<<<<<<<<<<6",
                    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")))
        .containsEntry("documentNumber", "D23145890")
        .containsEntry("birthDate", "1974-08-12")
        .containsEntry("fullName", "ERIKSSON ANNA MARIA");
  }

  @Test
  void lettersInPlaceOfDigitsAreMended() {
    assertThat(Mrz.read(List.of(FIRST, SECOND.replace("7408122F", "74O8I22F"))))
        .containsEntry("birthDate", "1974-08-12");
  }

  @Test
  void ordinaryRowsAreNoZone() {
    assertThat(Mrz.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEmpty();
    assertThat(Mrz.line("P<UTOERIKSSON<<ANNA<MARIA «««««««««")).isPresent();
  }
}
