package vn.sohoa.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

  @Test
  void tidyComposesReplacesLookAlikesAndCollapsesSpaces() {
    assertThat(VietnameseText.tidy("  Ða\u0300\u00a0 Nẵng\n\u200bƉồng ")).isEqualTo("Đà Nẵng Đồng");
  }

  @Test
  void tidyReplacesLookAlikesOfOtherScriptsInLatinWordsOnly() {
    assertThat(VietnameseText.tidy("15/QĐ-ВQL СÔNG")).isEqualTo("15/QĐ-BQL CÔNG");
    assertThat(VietnameseText.tidy("ТЕСТ Россия")).isEqualTo("ТЕСТ Россия");
  }

  @ParameterizedTest
  @CsvSource({
    "hòa,hoà",
    "thủy,thuỷ",
    "Thanh Thúy,Thanh Thuý",
    "ỦY BAN,UỶ BAN",
    "khỏe,khoẻ",
    "CỘNG HÒA,cộng hoà"
  })
  void toneKeyIgnoresPositionOfTone(String one, String other) {
    assertThat(VietnameseText.toneKey(one)).isEqualTo(VietnameseText.toneKey(other));
  }

  @ParameterizedTest
  @CsvSource({"quý,quý", "quỷ,quỷ", "hoàn,hoàn", "khuyến,khuyến", "già,già", "giá,giá", "quà,quà"})
  void toneKeyLeavesOtherSyllablesUnchanged(String syllable, String same) {
    assertThat(VietnameseText.toneKey(syllable)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"hòa,hóa", "thủy,thúy", "hoàn,hoán"})
  void toneKeyDistinguishesTones(String one, String other) {
    assertThat(VietnameseText.toneKey(one)).isNotEqualTo(VietnameseText.toneKey(other));
  }

  @Test
  void searchKeyHasNoDiacriticsAndNoCapitals() {
    assertThat(VietnameseText.searchKey("Đường  Nguyễn Huệ ƯƠ")).isEqualTo("duong nguyen hue uo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u200B\u0302", "A\u0391\u0302", "\u0391A\u200D\u0302"})
  void composesMarksSeparatedByRemovedCharacters(String text) {
    assertThat(VietnameseText.tidy(text)).endsWith("Â");
  }

  @Test
  void letterKeyHasNeitherSpacesNorPunctuation() {
    assertThat(VietnameseText.letterKey("TỈNH QUẢNG NGÃI.")).isEqualTo("tinhquangngai");
  }
}
