package vn.sohoa.bench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.Box;

class PapersTest {
  private static final int MANY = Kind.values().length;

  private final List<FontFamily> fonts = FontFamilies.available();

  PapersTest() throws IOException {}

  @Test
  void asManyPapersAsThereAreKindsShowThemAll() {
    var kinds = EnumSet.noneOf(Kind.class);
    IntStream.range(0, MANY).forEach(i -> kinds.add(Papers.make(3, i).kind()));
    assertThat(kinds).hasSize(29).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void theSameSeedGivesTheSamePaper() {
    assertThat(Papers.make(3, 4)).isEqualTo(Papers.make(3, 4)).isNotEqualTo(Papers.make(4, 4));
  }

  @Test
  void everyLineStandsOnThePageAndNoTwoOverlap() {
    for (int i = 0; i < MANY; i++) {
      LaidOutPaper page = PaperLayout.of(Papers.make(3, i), fonts.get(i % fonts.size()), 14);
      List<Box> boxes = page.lines().stream().map(PlacedLine::box).toList();
      assertThat(boxes)
          .allMatch(box -> box.x() > 30 && box.right() < LaidOutPaper.WIDTH - 20)
          .allMatch(box -> box.bottom() < LaidOutPaper.HEIGHT - 30);
      for (Box one : boxes) {
        assertThat(boxes).filteredOn(box -> overlaps(one, box)).as("%s", page.paper()).hasSize(1);
      }
    }
  }

  @Test
  void everyReadingOrderHoldsAllTheText() {
    LaidOutPaper page = PaperLayout.of(Papers.make(3, 17), fonts.getFirst(), 13);
    long letters = page.lines().stream().mapToLong(line -> letters(line.text())).sum();
    assertThat(page.readingOrders())
        .hasSizeGreaterThan(8)
        .allMatch(order -> letters(order) == letters)
        .allMatch(order -> order.contains(page.paper().signer()));
  }

  private static boolean overlaps(Box one, Box other) {
    double dx = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double dy = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return dx > 1 && dy > 4;
  }

  private static long letters(String text) {
    return text.chars().filter(c -> c != ' ').count();
  }
}
