package vn.sohoa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

class CleanersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|  Ða\u0300 Nẵng |Đà Nẵng",
        "date|Ngày 05 tháng 01 năm 2025|2025-01-05",
        "date|5.1.2025|2025-01-05",
        "date|2025-01-05|2025-01-05",
        "money|1.250.000.000 đồng|1250000000 VND",
        "money|1.250.000.000 VNĐ./.|1250000000 VND",
        "money|1 250 000đ|1250000 VND",
        "money|1,25 tỷ đồng|1250000000 VND",
        "money|500 triệu đồng|500000000 VND",
        "money|2.500 nghìn tỷ đồng|2500000000000000 VND",
        "money|USD 1,250,000|1250000 USD",
        "money|1.250.000,50 USD|1250000.5 USD",
        "money|12.000.000 đô la Mỹ|12000000 USD",
        "money|12.000 nhân dân tệ|12000 CNY",
        "money|Một tỷ hai trăm năm mươi triệu đồng chẵn|1250000000 VND",
        "money|1.250.000 đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)|1250000 VND",
        "percentage|12,5 %|12.5%",
        "percentage|100%|100%",
        "percentage|33,333%|33.333%",
        "area|12.500,5 m2|12500.5 m²",
        "area|1,25 ha|12500 m²",
        "area|5.000 mét vuông|5000 m²",
        "documentNumber|Số: 15 / QĐ - BNV|15/QĐ-BNV",
        "dossierCode|H15.50.05.13 - 261008 - 0975|H15.50.05.13-261008-0975",
        "procedureCode|1. 009645|1.009645",
        "resultCode|KQ.G15. 000031|KQ.G15.000031",
        "agencyCode|H15.50.05.13|H15.50.05.13",
        "taxCode|0314409058 - 002|0314409058-002",
        "personalId|031 090 012345|031090012345",
        "identityCard|031 123 456|031123456",
        "personName|NGUYỄN THỊ THUÝ  HÀ|Nguyễn Thị Thuý Hà",
        "personName|Ông: Trần Văn Thử|Trần Văn Thử",
        "personName|PGS.TS. Lê Thử|Lê Thử",
        "personName|H'HEN NIÊ|H'Hen Niê",
        "personName|Ông Nguyễn Văn Thử|Nguyễn Văn Thử",
        "personName|ÔNG: NGUYỄN VĂN THỬ|Nguyễn Văn Thử",
        "personName|Bà Trần Thị Thử|Trần Thị Thử",
        "personName|Ông TS. Lê Thử|Lê Thử",
        "personName|ông Ích Khiêm|Ích Khiêm",
        "personName|ÔNG ÍCH KHIÊM|Ông Ích Khiêm",
        "personName|Ông Cao Thắng|Ông Cao Thắng",
        "personName|Ông: Ông Ích Khiêm|Ông Ích Khiêm",
        "personName|Ông Thử|Ông Thử",
        "personName|McDonald John|McDonald John",
        "organisationName|CÔNG TY TNHH MTV THỬ NGHIỆM|Công ty TNHH một thành viên THỬ NGHIỆM",
        "organisationName|Công ty Trách nhiệm hữu hạn “Thử Nghiệm”|Công ty TNHH Thử Nghiệm",
        "organisationName|CTCP Thử|Công ty cổ phần Thử",
        "organisationName|Chi nhánh Công ty CP Thử tại Hải Phòng|Chi nhánh Công ty cổ phần Thử tại Hải Phòng",
        "organisationName|Sở Tư pháp|Sở Tư pháp",
        "phone|0225.3823.207|+842253823207",
        "phone|(84-225) 3823207|+842253823207",
        "phone|0912 345 678|+84912345678",
        "phone|+81 3-1234-5678|+81312345678",
        "address|Số 5, P.Thử Nghiệm, Q. Ngô Quyền, TP. Hải Phòng, Việt Nam|Số 5, Phường Thử Nghiệm, Quận Ngô Quyền, Thành phố Hải Phòng",
        "address|Địa chỉ: thôn 3, xã Thử, huyện Nam Sách, tỉnh Hải Dương.|thôn 3, Xã Thử, Huyện Nam Sách, Tỉnh Hải Dương",
        "address|P.5, Q.1, TPHCM|Phường 5, Quận 1, Hồ Chí Minh",
        "address|Đường số 1, KCN Thử, phường Thử, Đắc Lắc|Đường số 1, KCN Thử, Phường Thử, Đắk Lắk",
      })
  void returnsCanonicalValue(String cleaner, String raw, String value) {
    assertThat(clean(cleaner, raw).value()).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text| |FIELD_MISSING",
        "date|29/02/2025|IMPOSSIBLE_DATE",
        "date|04/15/2025|IMPOSSIBLE_DATE",
        "date|ngày    tháng 4 năm 2025|INVALID_FORMAT",
        "money|khoảng một tỷ|INVALID_FORMAT",
        "money|1,250 USD|INVALID_FORMAT",
        "money|1.25.00 đồng|INVALID_FORMAT",
        "money|1.250.000 đồng (Bằng chữ: Một triệu hai trăm nghìn đồng)|AMOUNT_MISMATCH",
        "percentage|12,5|INVALID_FORMAT",
        "area|12|INVALID_FORMAT",
        "area|0 m2|INVALID_FORMAT",
        "documentNumber|/KH-BQL|INVALID_FORMAT",
        "dossierCode|H15.50.05.13-261308-0975|INVALID_FORMAT",
        "procedureCode|4.009645|INVALID_FORMAT",
        "resultCode|KQ.G15.00031|INVALID_FORMAT",
        "resultCode|G15.000031|INVALID_FORMAT",
        "taxCode|0100233489|WRONG_CHECK_DIGIT",
        "taxCode|010023348|INVALID_FORMAT",
        "personalId|03109001234|INVALID_FORMAT",
        "personalId|003990012345|INVALID_FORMAT",
        "taxCode|003090012345|INVALID_FORMAT",
        "identityCard|0311234567|INVALID_FORMAT",
        "personName|Số 15|INVALID_FORMAT",
        "personName|Ông|INVALID_FORMAT",
        "organisationName|CÔNG TY TNHH|INVALID_FORMAT",
        "organisationName|---|INVALID_FORMAT",
        "phone|0000 000 000|INVALID_FORMAT",
        "phone|038 12|INVALID_FORMAT",
        "address|,|INVALID_FORMAT",
        "mrz|P<VNMTHU<<NGHIEM|INVALID_FORMAT",
      })
  void rejectsWithFindingCode(String cleaner, String raw, FindingCode code) {
    Cleaned cleaned = clean(cleaner, raw == null ? "" : raw);
    assertThat(cleaned.value()).isEmpty();
    assertThat(cleaned.findings("field"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.field()).contains("field");
            });
  }

  @Test
  void reportsUnpaddedDate() {
    Cleaned cleaned = clean("date", "ngày 5 tháng 1 năm 2025");
    assertThat(cleaned.value()).contains("2025-01-05");
    assertThat(cleaned.flaws())
        .extracting(Cleaned.Flaw::code)
        .containsExactly(FindingCode.UNUSUAL_FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "ÔNG ÍCH KHIÊM,true",
    "Ông Thử,true",
    "Ông: Ông Ích Khiêm,true",
    "Ông Nguyễn Văn Thử,false",
    "Ông: Trần Thử,false",
    "Bà Trần Thử,false"
  })
  void reportsAmbiguousOng(String raw, boolean isDoubtful) {
    assertThat(clean("personName", raw).flaws())
        .extracting(Cleaned.Flaw::code)
        .isEqualTo(isDoubtful ? List.of(FindingCode.LOW_CONFIDENCE) : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ᾀδης", "ᾀ", "ǆ", "ß"})
  void cleaningForeignNamesIsIdempotent(String raw) {
    String value = clean("personName", raw).value().orElseThrow();
    assertThat(clean("personName", value).value()).contains(value);
  }

  @Property(tries = 3000)
  void cleaningIsIdempotent(
      @ForAll("names") String cleaner, @ForAll("readings") String raw) {
    clean(cleaner, raw)
        .value()
        .ifPresent(value -> assertThat(clean(cleaner, value).value()).contains(value));
  }

  @Property
  void cleanersNeverThrow(@ForAll("names") String cleaner, @ForAll String raw) {
    clean(cleaner, raw)
        .value()
        .ifPresent(value -> assertThat(clean(cleaner, value).value()).contains(value));
  }

  /**
   * Some capitals of other scripts are two letters, or look like Latin letters and are replaced by
   * them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "a%s", "%sa", "A%s", "an %s an", "%sN"})
  void cleaningNamesIsIdempotentForAnyLetter(String around) {
    IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
        .mapToObj(Character::toString)
        .map(around::formatted)
        .forEach(
            raw ->
                clean("personName", raw)
                    .value()
                    .ifPresent(
                        value ->
                            assertThat(clean("personName", value).value())
                                .as(raw)
                                .contains(value)));
  }

  @Test
  void returnsEmptyForUnknownCleaner() {
    assertThat(Cleaners.named("Money")).isEmpty();
    assertThat(Cleaners.names()).contains("money", "date", "address", "phone");
  }

  private static Cleaned clean(String cleaner, String raw) {
    return Cleaners.named(cleaner).orElseThrow().clean(raw);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(Cleaners.names());
  }

  // fragments of the grammars, in random order
  @Provide
  Arbitrary<String> readings() {
    Arbitrary<String> bits =
        Arbitraries.of(
            "1",
            "05",
            "250",
            "1.250",
            "1,5",
            "000",
            "0100233488",
            "-",
            "/",
            ".",
            ",",
            " ",
            ":",
            "(",
            "đồng",
            "USD",
            "tỷ",
            "triệu",
            "nghìn",
            "một",
            "hai",
            "trăm",
            "mươi",
            "bằng chữ",
            "%",
            "m2",
            "ha",
            "ngày",
            "tháng",
            "năm",
            "2025",
            "QĐ",
            "UBND",
            "H15.50",
            "KQ.",
            "G15",
            "CÔNG TY",
            "TNHH",
            "MTV",
            "CP",
            "Chi nhánh",
            "của",
            "NGUYỄN",
            "Văn",
            "thuỷ",
            "Ông",
            "ông",
            "ÔNG",
            "TS.",
            "Ða",
            "xã",
            "P.",
            "phường",
            "Huyện",
            "tỉnh",
            "Hải Phòng",
            "TP. HCM",
            "Thử",
            "“",
            "Việt Nam",
            "0912345678",
            "+84",
            "0225",
            "3823207");
    return bits.list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(parts -> String.join(" ", parts))
        .flatMap(text -> Arbitraries.of(text, text.replace(" ", "")));
  }
}
