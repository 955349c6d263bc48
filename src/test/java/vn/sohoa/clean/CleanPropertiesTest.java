package vn.sohoa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AdministrativeDate;

class CleanPropertiesTest {

  @Property
  void tidyIsIdempotent(@ForAll String text) {
    String once = VietnameseText.tidy(text);
    assertThat(VietnameseText.tidy(once)).isEqualTo(once);
  }

  @Property
  void keysAreIdempotent(@ForAll("vietnamese") String text) {
    String search = VietnameseText.searchKey(text);
    String tone = VietnameseText.toneKey(text);
    assertThat(VietnameseText.searchKey(search)).isEqualTo(search);
    assertThat(VietnameseText.toneKey(tone)).isEqualTo(tone);
  }

  @Property
  void parsersNeverThrow(@ForAll("codeLike") String text) {
    DossierCode.parse(text)
        .ifPresent(code -> assertThat(DossierCode.parse(code.toString())).contains(code));
    TaxCode.parse(text)
        .ifPresent(code -> assertThat(TaxCode.parse(code.toString())).contains(code));
    DocumentNumber.parse(text)
        .ifPresent(it -> assertThat(DocumentNumber.parse(it.toString())).contains(it));
    ProcedureCode.parse(text)
        .ifPresent(it -> assertThat(ProcedureCode.parse(it.toString())).contains(it));
    DocCode.parse(text).ifPresent(it -> assertThat(DocCode.parse(it.toString())).contains(it));
    assertThat(DossierCode.findAll(text)).hasSizeLessThanOrEqualTo(text.length());
  }

  @Property
  void roundTripsDatesInEveryFormat(@ForAll("days") LocalDate day) {
    AdministrativeDate date = new AdministrativeDate(day);
    assertThat(AdministrativeDate.isStrict(date.written())).isTrue();
    assertThat(AdministrativeDate.parse(date.written())).contains(date);
    assertThat(
            AdministrativeDate.parse(
                "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())))
        .contains(date);
  }

  @Property
  void roundTripsDossierCodes(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 9999) int serial) {
    DossierCode code =
        new DossierCode(
            new AgencyCode("H31.16"),
            day.withYear(2000 + day.getYear() % 100),
            "%04d".formatted(serial));
    assertThat(DossierCode.parse(code.toString())).contains(code);
    assertThat(DossierCode.findAll("Mã: " + code + " (QR)")).containsExactly(code);
  }

  @Property
  void roundTripsNumbersWithAnyPadding(@ForAll @IntRange(min = 1, max = 999) int number) {
    assertThat(DocumentNumber.parse("%05d/QĐ-UBND".formatted(number)).map(DocumentNumber::number))
        .contains(number);
  }

  @Property
  void stemOfATaxCodeHasAtMostOneCheckDigit(
      @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int stem) {
    long valid =
        IntStream.range(0, 10)
            .filter(digit -> TaxCode.parse("" + stem + digit).isPresent())
            .count();
    assertThat(valid).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<String> vietnamese() {
    return Arbitraries.strings()
        .withChars("aàảãáạăâbcdđeêềghiklmnoôơòóõỏọpqrstuưúùủũụvxyýỳỷỹỵ AĐÐ-.,'")
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> codeLike() {
    return Arbitraries.strings().withChars("0123456789OISBlHGQĐUNDV./-_ ").ofMaxLength(40);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Combinators.combine(
            Arbitraries.integers().between(1945, 2099), Arbitraries.integers().between(1, 365))
        .as(LocalDate::ofYearDay);
  }
}
