package vn.sohoa.filled.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.FilledPlace;

class RulesTest {
  private static final int EM = 50;
  private static final int BASELINE = 200;
  private static final Gap GAP = new Gap(FilledPlace.NUMBER, 100, 250, BASELINE, EM, List.of());

  private final DrawnInk drawn = new DrawnInk(400, 400);

  @Test
  void removesRulesAndKeepsStrokesAcross() {
    drawn.stroke(60, 140, 300, 143);
    drawn.stroke(150, 120, 155, 190);

    PageInk left = Rules.removed(drawn.ink(), GAP);

    assertThat(left.inked(60, 140, 149, 143)).isZero();
    assertThat(left.inked(156, 140, 300, 143)).isZero();
    assertThat(left.inked(150, 120, 155, 190)).isEqualTo(5 * 70);
  }

  @Test
  void keepsStrokesOfDigits() {
    drawn.stroke(120, 160, 160, 164);
    drawn.stroke(120, 150, 125, 200);

    PageInk left = Rules.removed(drawn.ink(), GAP);

    assertThat(left.inked(0, 0, 400, 400)).isEqualTo(drawn.ink().inked(0, 0, 400, 400));
  }

  @Test
  void keepsWhatIsThickerThanARule() {
    drawn.stroke(60, 140, 300, 170);

    assertThat(Rules.removed(drawn.ink(), GAP).inked(60, 140, 300, 170)).isEqualTo(240 * 30);
  }
}
