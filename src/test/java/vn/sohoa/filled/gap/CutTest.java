package vn.sohoa.filled.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.filled.net.Line;
import vn.sohoa.filled.net.StoredLines;
import vn.sohoa.filled.net.StoredLines.StoredLine;
import vn.sohoa.page.FilledPlace;

/** Lines are cut as those that the nets were trained with. */
class CutTest {
  private static final float ROUNDING = 0.002f;

  @Test
  void cutsAsTheTrainingDoes() {
    for (StoredLine line : StoredLines.read()) {
      var ink = new PageInk(line.width(), line.height(), line.strip().array());
      var gap =
          new Gap(
              FilledPlace.NUMBER, line.left(), line.right(), line.baseline(), line.em(), List.of());
      List<Line> cuts =
          Cut.of(
                  ink,
                  gap,
                  new InkExtent(line.left(), line.top(), line.right(), line.bottom(), false))
              .lines();
      for (int i = 0; i < line.ofNets().size(); i++) {
        List<Float> expected = line.ofNets().get(i).cut();
        assertThat(cuts.get(i).width()).as(line.label()).isEqualTo(line.ofNets().get(i).width());
        for (int place = 0; place < expected.size(); place++) {
          assertThat(cuts.get(i).ink(place)).isCloseTo(expected.get(place), within(ROUNDING));
        }
      }
    }
  }
}
