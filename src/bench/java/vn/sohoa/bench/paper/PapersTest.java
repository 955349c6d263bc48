package vn.sohoa.bench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledPlace;

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

  @Test
  void blanksStandBetweenWhatIsPrintedAndHoldNoInk() {
    var blanks = new Blanks(" ".repeat(12), " ".repeat(6), Optional.of(" ".repeat(6)));
    Paper paper = Papers.make(3, 1);
    LaidOutPaper page = PaperLayout.withBlanks(paper, fonts.getFirst(), 13, blanks);
    BufferedImage drawn = page.draw(144);
    assertThat(page.gaps()).extracting(Gap::blank).containsExactly(FilledPlace.values());
    assertThat(page.text(Zone.NUMBER)).isEqualTo("Số: " + " ".repeat(12) + "/" + paper.notation());
    for (Gap gap : page.gaps()) {
      assertThat(gap.width()).isGreaterThan(gap.size());
      for (double x = gap.x() + 1; x < gap.right() - 1; x += 0.5) {
        assertThat(drawn.getRGB((int) (x * 2), (int) (gap.baseline() * 2) - 4)).isEqualTo(-1);
      }
      // A letter ends or begins within half a letter's width of either edge
      assertThat(hasInk(drawn, gap.x() - gap.size() / 2, gap.x(), gap)).isTrue();
      assertThat(hasInk(drawn, gap.right(), gap.right() + gap.size() / 2, gap)).isTrue();
    }
  }

  private static boolean hasInk(BufferedImage drawn, double from, double to, Gap gap) {
    for (int x = (int) (from * 2); x < to * 2; x++) {
      for (int y = (int) ((gap.baseline() - gap.size()) * 2); y < gap.baseline() * 2 + 8; y++) {
        if ((drawn.getRGB(x, y) & 0xFF) < 128) {
          return true;
        }
      }
    }
    return false;
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
