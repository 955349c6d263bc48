package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

class MachineReadableZoneTest {
  // the specimen of ICAO Doc 9303, part 4
  private static final String PASSPORT =
      """
      P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
      L898902C36UTO7408122F1204159ZE184226B<<<<<10""";
  private static final String CARD =
      """
      IDVNM0990000017031099000001<<<
      9904156M3904154VNM<<<<<<<<<<<3
      TRAN<<VAN<THU<<<<<<<<<<<<<<<<<""";

  @Test
  void parsesPassport() {
    MachineReadableZone zone = MachineReadableZone.parse(PASSPORT).orElseThrow();
    assertThat(zone.documentType()).isEqualTo("P");
    assertThat(zone.issuer()).isEqualTo("UTO");
    assertThat(zone.surname()).isEqualTo("ERIKSSON");
    assertThat(zone.givenNames()).isEqualTo("ANNA MARIA");
    assertThat(zone.number()).isEqualTo("L898902C3");
    assertThat(zone.nationality()).isEqualTo("UTO");
    assertThat(zone.sex()).isEqualTo("F");
    assertThat(zone.expiryDate()).isEqualTo("120415");
    assertThat(zone.bornBefore(LocalDate.of(2012, 1, 1))).contains(LocalDate.of(1974, 8, 12));
    assertThat(zone.bornBefore(LocalDate.of(2080, 1, 1))).contains(LocalDate.of(2074, 8, 12));
  }

  @Test
  void parsesCardAndRepairsDigits() {
    String misread = CARD.replace("9904156M39", "99O4I56M39").replace("\n", " ");
    MachineReadableZone zone = MachineReadableZone.parse(misread).orElseThrow();
    assertThat(zone).hasToString(CARD);
    assertThat(zone.optional()).isEqualTo("031099000001");
    assertThat(zone.surname()).isEqualTo("TRAN");
    assertThat(MachineReadableZone.clean(CARD).value()).contains(CARD);
  }

  @Property
  void detectsAnySingleWrongDigit(
      @ForAll @IntRange(min = 0, max = 5) int place, @ForAll @IntRange(min = 1, max = 9) int more) {
    int at = CARD.indexOf("990415") + place;
    char wrong = (char) ('0' + (CARD.charAt(at) - '0' + more) % 10);
    String changed = CARD.substring(0, at) + wrong + CARD.substring(at + 1);
    Cleaned cleaned = MachineReadableZone.clean(changed);
    assertThat(cleaned.value()).isEmpty();
    assertThat(cleaned.flaws())
        .extracting(Cleaned.Flaw::code)
        .containsExactly(FindingCode.WRONG_CHECK_DIGIT);
  }

  @Test
  void returnsNoBirthDateIfOnlyTheYearIsKnown() {
    MachineReadableZone zone =
        MachineReadableZone.parse(
                """
                P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                L898902C36UTO69<<<<9F3404159<<<<<<<<<<<<<<<8""")
            .orElseThrow();

    assertThat(zone.birthDate()).isEqualTo("69");
    assertThat(zone.bornBefore(LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Property
  void accessorsNeverThrow(
      @ForAll("signs") String signs, @ForAll @IntRange(min = 0, max = 3000) int year) {
    MachineReadableZone.parse(passport(signs)).ifPresent(zone -> useAll(zone, year));
    MachineReadableZone.parse(card(signs)).ifPresent(zone -> useAll(zone, year));
  }

  private static void useAll(MachineReadableZone zone, int year) {
    LocalDate day = LocalDate.of(year, 6, 15);
    zone.bornBefore(day).ifPresent(born -> assertThat(born).isBeforeOrEqualTo(day));
    assertThat(zone.toString().lines()).hasSize(zone.lines().size());
    assertThat(MachineReadableZone.parse(zone.toString())).contains(zone);
  }

  // random content with valid check digits
  private static String passport(String signs) {
    String number = checked(signs.substring(0, 9));
    String birth = checked(signs.substring(9, 15));
    String expiry = checked(signs.substring(15, 21));
    String optional = checked(signs.substring(21, 35));
    char whole = MrzLine.digit(number + birth + expiry + optional);
    String second = number + "UTO" + birth + "F" + expiry + optional + whole;
    return "P<UTO" + (signs + signs).substring(0, 39) + second;
  }

  private static String card(String signs) {
    String number = checked(signs.substring(0, 9)) + signs.substring(21, 36);
    String birth = checked(signs.substring(9, 15));
    String expiry = checked(signs.substring(15, 21));
    char whole = MrzLine.digit(number + birth + expiry + "<".repeat(11));
    String second = birth + "M" + expiry + "VNM" + "<".repeat(11) + whole;
    return "IDVNM" + number + second + signs.substring(0, 30);
  }

  private static String checked(String field) {
    return field + MrzLine.digit(field);
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.strings().withChars("0123456789<ACEO").ofLength(36);
  }

  @Test
  void rejectsOtherLengths() {
    assertThat(MachineReadableZone.parse(PASSPORT.substring(1))).isEmpty();
    assertThat(MachineReadableZone.parse("")).isEmpty();
  }
}
