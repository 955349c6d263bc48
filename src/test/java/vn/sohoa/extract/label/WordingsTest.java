package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {
  private static final Wordings WORDINGS =
      Wordings.parse(
          """
          # a comment
          - của tại dự kiến
          địa điểm = nơi = vị trí
          địa điểm + trụ sở = trụ sở chính
          vị trí công việc = công việc
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nơi xây dựng|Vị trí xây dựng",
        "Trụ sở chính|Nơi trụ sở chính",
        "3. Vị trí công việc (nếu có):|công việc",
        "a) Nơi của kho|KHO, VI TRI",
      })
  void differentWordsSayTheSame(String one, String other) {
    assertThat(WORDINGS.meaning(one)).containsExactlyInAnyOrderElementsOf(WORDINGS.meaning(other));
  }

  @Test
  void wordsOfOneSyllableDifferByTheirDiacritics() {
    Wordings wordings = Wordings.parse("tiền lương = lương\nkỳ báo cáo = kỳ\n- tại để");

    assertThat(wordings.meaning("Lương")).containsExactly("tien luong");
    assertThat(wordings.meaning("LUONG")).containsExactly("tien luong");
    assertThat(wordings.meaning("Lượng")).containsExactly("luong");
    assertThat(wordings.meaning("Ký")).containsExactly("ky");
    assertThat(wordings.meaning("Tài khoản")).containsExactly("tai", "khoan");
    assertThat(wordings.meaning("Tiên lương")).containsExactly("tien luong");
  }

  @Test
  void anExpressionWithTwoMeaningsIsRefused() {
    assertThatThrownBy(() -> Wordings.parse("người nhận = bên nhận\nbên b = bên nhận"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bên nhận");
  }

  @Test
  void longestExpressionsAreTakenFirst() {
    assertThat(WORDINGS.meaning("Vị trí công việc")).containsExactly("vi tri cong viec");
  }

  @Test
  void fillersSayNothingMore() {
    assertThat(WORDINGS.saysMore("dự kiến của (nếu có)")).isFalse();
    assertThat(WORDINGS.saysMore("thư điện tử")).isTrue();
    assertThat(WORDINGS.meaning("Dự kiến")).isNotEmpty();
  }

  @Property(tries = 200)
  void meaningIgnoresCaseAndMarksOfItems(
      @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
    assertThat(WORDINGS.meaning("2.1. " + word.toUpperCase(Locale.ROOT) + ":"))
        .isEqualTo(WORDINGS.meaning(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void wordingsOfTheProgramAreRead() {
    assertThat(Wordings.builtIn().meaning("Địa điểm")).isEqualTo(Wordings.builtIn().meaning("Nơi"));
  }
}
