package vn.sohoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTurnTest {
  private static final Box PLACE = new Box(30, 50, 100, 10);

  @ParameterizedTest
  @CsvSource({"0, 30, 50", "90, 50, 470", "180, 470, 740", "270, 740, 30"})
  void mapsScanToUprightPage(int degrees, double x, double y) {
    Box upright = new QuarterTurn(degrees, 600, 800).upright(PLACE);

    assertThat(upright.x()).isEqualTo(x);
    assertThat(upright.y()).isEqualTo(y);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void roundTripsBoxes(int degrees) {
    var turn = new QuarterTurn(degrees, 600, 800);

    assertThat(turn.asScanned(turn.upright(PLACE))).isEqualTo(PLACE);
  }

  @Test
  void swapsSidesOfSidewaysPage() {
    var word = new Word("chữ", 0.9, PLACE, 0, 0);
    var page = new PageContent(1, 600, 800, List.of(word), List.of());

    PageContent upright = QuarterTurn.of(page, 90).upright(page);

    assertThat(upright.width()).isEqualTo(800);
    assertThat(upright.height()).isEqualTo(600);
    assertThat(upright.words().getFirst().box()).isEqualTo(new Box(50, 470, 10, 100));
  }

  @Test
  void turnsMarksOfForms() {
    var value = new FilledValue(FilledPlace.DAY, PLACE, FillingStyle.TYPED, List.of(), List.of());
    var tick = new TickBox(PLACE, TickState.TICKED);
    var marks = new FormMarks(List.of(tick), List.of(PLACE), List.of(PLACE), List.of(PLACE));
    var page = new PageContent(1, 600, 800, List.of(), List.of(), List.of(value), marks);

    PageContent upright = QuarterTurn.of(page, 90).upright(page);

    assertThat(upright.marks().ticks().getFirst().box()).isEqualTo(new Box(50, 470, 10, 100));
    assertThat(upright.filled().getFirst().box()).isEqualTo(new Box(50, 470, 10, 100));
    assertThat(upright.marks().rules()).containsExactly(new Box(50, 470, 10, 100));
    assertThat(upright.marks().blanks()).containsExactly(new Box(50, 470, 10, 100));
    assertThat(upright.marks().written()).containsExactly(new Box(50, 470, 10, 100));
  }
}
