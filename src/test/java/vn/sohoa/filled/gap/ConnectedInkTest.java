package vn.sohoa.filled.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectedInkTest {
  private static List<InkBox> pieces(String... rows) {
    String pixels = String.join("", rows);
    var inked = new boolean[pixels.length()];
    for (int i = 0; i < inked.length; i++) {
      inked[i] = pixels.charAt(i) == '#';
    }
    var found = new ArrayList<InkBox>();
    ConnectedInk.forEach(inked, rows.length == 0 ? 0 : rows[0].length(), found::add);
    assertThat(inked).doesNotContain(true);
    return found;
  }

  @Test
  void cornersConnect() {
    assertThat(pieces("#....", ".#..#", "..#.#"))
        .containsExactly(new InkBox(0, 0, 3, 3), new InkBox(4, 1, 5, 3));
  }

  @Test
  void endOfRowDoesNotTouchTheNextRow() {
    assertThat(pieces("...#", "#...", "...."))
        .containsExactly(new InkBox(3, 0, 4, 1), new InkBox(0, 1, 1, 2));
  }

  @Test
  void paperHasNoPieces() {
    assertThat(pieces("...", "...")).isEmpty();
    assertThat(pieces()).isEmpty();
  }

  @Test
  void largePieceIsOne() {
    assertThat(pieces("#".repeat(100_000), "#".repeat(100_000)))
        .containsExactly(new InkBox(0, 0, 100_000, 2));
  }
}
