package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "duan, duan, true",
    "truong, trvong, true",
    "diadiem, diadlem, true",
    "ten, tem, false",
    "truong, trvomg, false",
    "2024, 2025, false",
    "cn05, cn06, false"
  })
  void longerWordsMayHaveAMisreadLetter(String one, String other, boolean same) {
    assertThat(Likeness.ofWords(one, other)).isEqualTo(same);
    assertThat(Likeness.ofWords(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "diadiemduan, diadlemduan, true",
    "tongvondautuduan, tomgvomdautuduan, false",
    "ngaycap, mgaycap, false",
    "khuso1congnghiep, khuso2congnghiep, false"
  })
  void textsMayHaveOneMisreadLetterOfNine(String one, String other, boolean same) {
    assertThat(Likeness.ofTexts(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "giayxacnhan, giayxacmhan, true",
    "giayxacnhan, glayxacmhan, true",
    "giayxacnhan, giayphep, false"
  })
  void titlesMayHaveOneMisreadLetterOfFive(String one, String other, boolean same) {
    assertThat(Likeness.ofTitles(one, other)).isEqualTo(same);
  }
}
