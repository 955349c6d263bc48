package vn.sohoa.document.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.page.Box;

class BoxesTest {
  @Test
  void aBoxHasFourNumbers() {
    assertThat(Boxes.parse("-1,2.5,30,40.25")).contains(new Box(-1, 2.5, 30, 40.25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,4,5",
        "1,2,0,4",
        "1,2,3,-4",
        "1, 2,3,4",
        "1,2,NaN,4",
        "1,2,1e9,4",
        "1,2,3,99999999",
        "1,2,3,4.",
        "٣,2,3,4"
      })
  void anythingElseIsNone(String text) {
    assertThat(Boxes.parse(text)).isEmpty();
  }
}
