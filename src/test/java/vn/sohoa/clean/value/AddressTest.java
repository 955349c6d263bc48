package vn.sohoa.clean.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

class AddressTest {

  @Test
  void parsesAddressWithDistrict() {
    Address address =
        Address.parse("Số 12 đường Thử, TT. Nam Sách, H. Nam Sách, T. Hải Dương").orElseThrow();
    assertThat(address)
        .isEqualTo(
            new Address(
                List.of("Số 12 đường Thử"),
                Optional.of(new AddressUnit("Thị trấn", "Nam Sách")),
                Optional.of(new AddressUnit("Huyện", "Nam Sách")),
                Optional.of(new AddressUnit("Tỉnh", "Hải Dương"))));
  }

  @Test
  void parsesAddressWithoutDistrict() {
    Address address = Address.parse("tổ 3, đặc khu Cát Hải, thành phố Hải Phòng").orElseThrow();
    assertThat(address.ward()).contains(new AddressUnit("Đặc khu", "Cát Hải"));
    assertThat(address.district()).isEmpty();
  }

  @Test
  void classifiesCityOfProvinceAsDistrict() {
    Address address = Address.parse("phường Cộng Hoà, TP Chí Linh, tỉnh Hải Dương").orElseThrow();
    assertThat(address.district()).contains(new AddressUnit("Thành phố", "Chí Linh"));
    assertThat(address.ward().orElseThrow().key()).isEqualTo("conghoa");
  }

  @Test
  void reportsUnknownProvince() {
    Cleaned cleaned = Address.clean("12 Thử street, Osaka");
    assertThat(cleaned.value()).contains("12 Thử street, Osaka");
    assertThat(cleaned.flaws())
        .extracting(Cleaned.Flaw::code)
        .containsExactly(FindingCode.ADDRESS_INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "TP. HCM,Hồ Chí Minh,Hồ Chí Minh",
    "tỉnh Hải Dương,Hải Dương,Hải Phòng",
    "Thừa Thiên - Huế,Thừa Thiên Huế,Huế",
    "Huế,Huế,Huế",
    "Bà Rịa-Vũng Tàu,Bà Rịa - Vũng Tàu,Hồ Chí Minh",
    "Hoà Bình,Hòa Bình,Phú Thọ",
    "Kontum,Kon Tum,Quảng Ngãi"
  })
  void normalizesProvincesAndReturnsSuccessors(
      String printed, String name, String successor) {
    assertThat(ProvinceRegister.named(printed)).contains(name);
    assertThat(ProvinceRegister.since2025(name)).contains(successor);
  }

  @Test
  void mapsSixtyThreeProvincesToThirtyFour() {
    assertThat(
            Provinces.names().stream()
                .map(ProvinceRegister::since2025)
                .flatMap(Optional::stream)
                .distinct())
        .hasSize(34);
    assertThat(Provinces.names()).allMatch(name -> ProvinceRegister.named(name).isPresent());
  }
}
