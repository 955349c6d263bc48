package vn.sohoa.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.Paper;
import vn.sohoa.page.TickState;

class SheetTest {
  @Test
  void partsOfASheetKeepTheirMarks() {
    Sheet sheet =
        Sheet.of(
            new Paper()
                .at(350, 100, "0912345678")
                .written()
                .tick(350, 140, TickState.TICKED)
                .rule(320, 560, 200)
                .page());

    Sheet right = sheet.cut(300).getLast();

    assertThat(Pen.on(right).wrote(right.words(), List.of())).isTrue();
    assertThat(right.ticks()).hasSize(1);
    assertThat(right.rules()).hasSize(1);
  }
}
