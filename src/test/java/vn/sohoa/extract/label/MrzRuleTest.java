package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;

/** Recognition by the machine-readable zone; the specimens are those of ICAO Doc 9303. */
class MrzRuleTest {
  private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
  private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  private static Extraction read(String... lines) {
    var paper = new Paper().at(85, 600, "PASSPORT");
    for (int i = 0; i < lines.length; i++) {
      paper.at(85, 700 + 18 * i, lines[i]);
    }
    return new Extractor().extract(List.of(paper.page()));
  }

  private static Optional<String> value(Extraction extraction, String name) {
    return extraction.field(new FieldName(name)).flatMap(ExtractedField::clean);
  }

  @Test
  void recognizesAndReadsPassport() {
    Extraction read = read(FIRST, SECOND);

    assertThat(read.kind().map(Kind::id)).contains("ho-chieu");
    assertThat(value(read, "passportNumber")).contains("L898902C3");
    assertThat(value(read, "nationality")).contains("UTO");
    assertThat(value(read, "birthDate")).contains("1974-08-12");
    assertThat(value(read, "validUntil")).contains("2012-04-15");
    assertThat(value(read, "sex")).contains("Nữ");
    assertThat(value(read, "fullName")).contains("ERIKSSON ANNA MARIA");
  }

  @Test
  void toleratesLostFillers() {
    assertThat(value(read(FIRST.substring(0, 30), SECOND), "passportNumber")).isPresent();
  }

  @Test
  void rejectsZoneWithWrongCheckDigit() {
    Extraction read = read(FIRST, SECOND.replace("L898902C3", "L898902C4"));

    assertThat(value(read, "passportNumber")).isEmpty();
    assertThat(value(read, "birthDate")).isEmpty();
  }

  @Test
  void readsSpecimenCard() {
    Extraction read =
        read(
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

    assertThat(value(read, "documentNumber")).contains("D23145890");
    assertThat(value(read, "birthDate")).contains("1974-08-12");
  }

  @Test
  void readsPassportWithUnknownBirthDay() {
    Extraction read = read(FIRST, "L898902C36UTO69<<<<9F3404159<<<<<<<<<<<<<<<8");

    assertThat(value(read, "passportNumber")).contains("L898902C3");
    assertThat(value(read, "validUntil")).contains("2034-04-15");
    assertThat(value(read, "birthDate")).isEmpty();
  }
}
