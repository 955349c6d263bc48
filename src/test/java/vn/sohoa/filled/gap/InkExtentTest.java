package vn.sohoa.filled.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.FilledPlace;

/** The height of a cut follows the value's ink, not that of the rows around it. */
class InkExtentTest {
  private static final int EM = 50;
  private static final int BASELINE = 200;
  private static final Gap GAP = new Gap(FilledPlace.NUMBER, 100, 250, BASELINE, EM, List.of());

  private final DrawnInk drawn = new DrawnInk(400, 400);

  @Test
  void emptyGapHasTheHeightOfADigit() {
    InkExtent extent = InkExtent.of(drawn.ink(), GAP);

    assertThat(extent.top()).isEqualTo(BASELINE - 0.7 * EM);
    assertThat(extent.bottom()).isEqualTo(BASELINE);
  }

  @Test
  void followsWritingAboveAndBelowTheLine() {
    drawn.stroke(120, BASELINE - 75, 126, BASELINE - 10);
    drawn.stroke(150, BASELINE - 40, 156, BASELINE + 20);

    InkExtent extent = InkExtent.of(drawn.ink(), GAP);

    assertThat(extent.top()).isEqualTo(BASELINE - 75);
    assertThat(extent.bottom()).isEqualTo(BASELINE + 20);
    assertThat(extent.left()).isEqualTo(120);
    assertThat(extent.right()).isEqualTo(156);
    assertThat(extent.isCutOff()).isFalse();
  }

  @Test
  void leavesOutRulesAndRowsAround() {
    drawn.stroke(100, BASELINE + 3, 250, BASELINE + 6);
    drawn.stroke(100, BASELINE - 95, 250, BASELINE - 90);
    drawn.stroke(130, BASELINE + 35, 140, BASELINE + 60);

    InkExtent extent = InkExtent.of(drawn.ink(), GAP);

    assertThat(extent.top()).isEqualTo(BASELINE - 0.7 * EM);
    assertThat(extent.bottom()).isEqualTo(BASELINE);
  }

  @Test
  void tellsWhatIsHigherThanTheCut() {
    drawn.stroke(120, BASELINE - 98, 126, BASELINE - 10);

    assertThat(InkExtent.of(drawn.ink(), GAP).isCutOff()).isTrue();
  }
}
