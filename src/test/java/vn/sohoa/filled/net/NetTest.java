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

  private static Line line(Expected expected) {
    var ink = new float[expected.cut().size()];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = expected.cut().get(i);
    }
    return new Line(expected.width(), ink);
  }

  @Test
  void givesTheLogitsOfTheTraining() {
    List<Net> nets = Weights.shipped().nets();
    for (StoredLine line : StoredLines.read()) {
      for (int i = 0; i < nets.size(); i++) {
        Expected expected = line.ofNets().get(i);
        Logits found = nets.get(i).read(line(expected));
        assertThat(found.places()).isEqualTo(expected.places());
        for (int c = 0; c < Logits.CHARACTERS; c++) {
          for (int place = 0; place < found.places(); place++) {
            assertThat(found.character(place, c))
                .as("%s, character %d at %d", line.label(), c, place)
                .isCloseTo(expected.characters().get(c * found.places() + place), within(ROUNDING));
          }
        }
        List<FillingStyle> styles = List.of(FillingStyle.values());
        for (int style = 0; style < styles.size(); style++) {
          assertThat((float) found.style(styles.get(style)))
              .isCloseTo(expected.styles().get(style), within(ROUNDING));
        }
      }
    }
  }
}
