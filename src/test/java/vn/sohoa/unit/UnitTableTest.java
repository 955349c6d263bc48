package vn.sohoa.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.unit.Successors.Candidate;
import vn.sohoa.unit.Successors.Match;

class UnitTableTest {
  private static final String HEAD =
      "newWardCode,wardCode,isDividedWard,province,district,ward,newProvince,newWard,area\n";

  @Test
  void readsColumnsByNameAndRepairsCodes() {
    List<UnitChange> changes =
        UnitTable.parse(
            "\uFEFF"
                + HEAD
                + "10507.0,97,True,Tỉnh Hải Dương,\"Huyện \"\"Thử\"\", cũ\",Phường 05,Thành phố Hải Phòng,Xã Mới,1.5\n\n");
    assertThat(changes)
        .containsExactly(
            new UnitChange(
                "00097",
                "Phường 05",
                "Huyện \"Thử\", cũ",
                "Tỉnh Hải Dương",
                "10507",
                "Xã Mới",
                "Thành phố Hải Phòng",
                true));
    assertThat(changes.getFirst().oldWardKey()).isEqualTo("5");
    assertThat(changes.getFirst().oldProvinceKey()).isEqualTo("haiduong");
  }

  @Test
  void ignoresColumnsWithoutAName() {
    String table = HEAD.strip() + ",\n1,97,True,Tỉnh Thử,Huyện Thử,Xã Thử,Tỉnh Mới,Xã Mới,1,\n";

    assertThat(UnitTable.parse(table)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wardCode,ward\n",
        HEAD + "1,2,True,Tỉnh,Huyện\n",
        HEAD + "x,97,True,Tỉnh Thử,Huyện Thử,Xã Thử,Tỉnh Mới,Xã Mới,1\n",
        HEAD + "1,97,True,Tỉnh Thử,Huyện Thử,,Tỉnh Mới,Xã Mới,1\n",
        HEAD + "1,97,Có,Tỉnh Thử,Huyện Thử,Xã Thử,Tỉnh Mới,Xã Mới,1\n",
        HEAD + "1,97,True,\"Tỉnh Thử\n"
      })
  void refusesTheWholeTableNamingTheLine(String csv) {
    assertThatThrownBy(() -> UnitTable.parse(csv))
        .isInstanceOf(BadUnitLine.class)
        .hasMessageContaining("line " + (csv.startsWith(HEAD) ? 2 : 1));
  }

  @Test
  void tellsHowSureASuccessorIs() {
    Candidate one = candidate("00001", "10001");
    assertThat(Successors.of("", List.of()).match()).isEqualTo(Match.UNKNOWN);
    assertThat(Successors.of("", List.of(one)).match()).isEqualTo(Match.EXACT);
    assertThat(Successors.of("", List.of(partOf("00001", "10001"))).match())
        .as("a part of a divided unit, even where the other parts are not told")
        .isEqualTo(Match.DIVIDED);
    assertThat(Successors.of("", List.of(one, candidate("00001", "10002"))).match())
        .isEqualTo(Match.DIVIDED);
    assertThat(Successors.of("", List.of(one, candidate("00002", "10001"))).match())
        .isEqualTo(Match.AMBIGUOUS);
  }

  private static Candidate candidate(String oldCode, String newCode) {
    return candidate(oldCode, newCode, false);
  }

  private static Candidate partOf(String oldCode, String newCode) {
    return candidate(oldCode, newCode, true);
  }

  private static Candidate candidate(String oldCode, String newCode, boolean divided) {
    return new Candidate(
        newCode,
        "Xã Mới",
        "Tỉnh Mới",
        LocalDate.of(2025, 7, 1),
        oldCode,
        "Xã Cũ",
        "Huyện Cũ",
        divided);
  }
}
