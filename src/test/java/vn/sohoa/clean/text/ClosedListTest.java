package vn.sohoa.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.value.Provinces;

class ClosedListTest {
  private final ClosedList provinces = new ClosedList(Provinces.titledNames());

  @Test
  void ignoresDiacritics() {
    assertThat(provinces.same("TINH QUANG NGÀI.")).contains("Tỉnh Quảng Ngãi");
  }

  @Test
  void returnsUniqueClosestName() {
    assertThat(provinces.nearest("TINH QUANG NGAAI", 5)).contains("Tỉnh Quảng Ngãi");
  }

  @Test
  void returnsEmptyForTwoClosestNames() {
    assertThat(new ClosedList(List.of("Sở Y tế", "Bộ Y tế")).nearest("xo y te", 5)).isEmpty();
  }

  @Test
  void returnsEmptyForDistantNames() {
    assertThat(provinces.nearest("HUYỆN KỲ ANH", 5)).isEmpty();
  }

  @Test
  void containsNamesBeforeAndAfterReform() {
    assertThat(Provinces.names())
        .hasSize(64)
        .contains("Huế", "Thừa Thiên Huế", "Hải Dương")
        .doesNotHaveDuplicates();
  }
}
