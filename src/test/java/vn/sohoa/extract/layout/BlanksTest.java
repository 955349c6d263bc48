package vn.sohoa.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

class BlanksTest {
  private static Row row(double confidence, List<String> texts) {
    var words = new ArrayList<Placed>();
    double x = 50;
    for (String text : texts) {
      var box = new Box(x, 100, 6.0 * text.length(), 10);
      words.add(new Placed(new Word(text, confidence, box, 0, 0), box));
      x += 6.0 * (text.length() + 1);
    }
    return new Row(words);
  }

  private static String marked(double confidence, String text) {
    return Blanks.marked(row(confidence, List.of(text.split(" ", -1)))).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tên: ..........AN.............. | tên: … AN …
          trú:……Số 12                     | trú: … Số 12
          sinh: ....../....../........... | sinh: … / … / …
          tại ______________________ từ   | tại … từ
          ký ____Nguyễn____               | ký … Nguyễn …
          cũ . . . . . mới                | cũ … mới
          12.500.000 đ                    | 12.500.000 đ
          Tp. Hải Phòng, v.v..            | Tp. Hải Phòng, v.v..
          """)
  void marksBlanks(String text, String expected) {
    assertThat(marked(0.9, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AN.................--cccccccrxcrei  | 0.0 | AN …
          Phòng...................eeeseeseee, | 0.0 | Phòng …
          tại .................. cccccrxcrei  | 0.2 | tại …
          Giới......nam                       | 0.3 | Giới … nam
          ký......eeeseeseee                  | 0.9 | ký … eeeseeseee
          """)
  void leavesOutLettersReadInDots(String text, double confidence, String expected) {
    assertThat(marked(confidence, text)).isEqualTo(expected);
  }

  @Test
  void cutsPlaceInProportion() {
    Placed name = Blanks.marked(row(0.9, List.of("......AnBinh..."))).words().get(1);

    assertThat(name.text()).isEqualTo("AnBinh");
    assertThat(name.word().box().x()).isCloseTo(50 + 6 * 6, within(0.01));
    assertThat(name.word().box().width()).isCloseTo(6 * 6, within(0.01));
  }

  @Property
  void keepsWhatIsSurelyRead(
      @ForAll @NotEmpty @Size(max = 6)
          List<
                  @NotBlank @StringLength(max = 12) @Chars({'.', '_', '…', '-', 'ư', 'N'})
                  @CharRange(from = 'a', to = 'e') String>
              texts) {
    Row marked = Blanks.marked(row(0.8, texts));

    assertThat(letters(marked.text())).isEqualTo(letters(String.join(" ", texts)));
    assertThat(marked.text()).doesNotContain("… …");
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
