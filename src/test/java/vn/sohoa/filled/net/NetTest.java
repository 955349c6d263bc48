package vn.sohoa.filled.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.filled.net.StoredLines.Expected;
import vn.sohoa.filled.net.StoredLines.StoredLine;
import vn.sohoa.page.FillingStyle;

/** The nets in Java say the same as those of the library they were trained with. */
class NetTest {
  private static final float ROUNDING = 0.01f;

  @Test
  void givesTheLogitsOfTheTraining() {
    List<Net> nets = Weights.shipped().nets();
    for (StoredLine line : StoredLines.read()) {
      for (int i = 0; i < nets.size(); i++) {
        Expected expected = line.ofNets().get(i);
        Logits found = nets.get(i).read(new Line(expected.width(), expected.cut()));
        assertThat(found.places()).isEqualTo(expected.places());
        for (int c = 0; c < Logits.CHARACTERS; c++) {
          for (int place = 0; place < found.places(); place++) {
            assertThat(found.character(place, c))
                .as("%s, character %d at %d", line.label(), c, place)
                .isCloseTo(expected.characters()[c * found.places() + place], within(ROUNDING));
          }
        }
        for (FillingStyle style : FillingStyle.values()) {
          assertThat((float) found.style(style))
              .isCloseTo(expected.styles()[style.ordinal()], within(ROUNDING));
        }
      }
    }
  }
}
