package vn.sohoa.bench.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.Gap;
import vn.sohoa.bench.paper.Zone;

class FilledPapersTest {
  private static final int DPI = 72;
  private static final int MANY = 60;

  private final List<FontFamily> fonts = FontFamilies.available();
  @TempDir Path folder;
  private FilledPapers papers;

  FilledPapersTest() throws IOException {}

  @BeforeEach
  void makePapers() throws IOException {
    Hands hands = Hands.read(Specimens.complete(folder).write().toString());
    papers = new FilledPapers(3, hands, fonts);
  }

  @Test
  void theTruthIsWhatTheValuesSay() throws IOException {
    for (int i = 0; i < MANY; i++) {
      FilledPaper paper = papers.make(i);
      if (!paper.isDraft()) {
        assertThat(paper.paper().number()).isIn("157", "08", "2");
        assertThat(paper.values()).hasSameSizeAs(paper.layout().gaps());
        // A month that is printed is that of the truth, and so is the year
        assertThat(paper.layout().text(Zone.DATE))
            .contains(" năm " + paper.paper().date().getYear());
        if (paper.values().size() == 2) {
          assertThat(paper.layout().text(Zone.DATE))
              .containsPattern("tháng 0?" + paper.paper().date().getMonthValue() + " ");
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePixels() throws IOException {
    assertThat(pixels(papers.make(5).draw(DPI))).isEqualTo(pixels(papers.make(5).draw(DPI)));
  }

  @Test
  void aDraftHasWhiteGapsAndNoSignature() throws IOException {
    FilledPaper draft = first(Filling.NONE);
    assertThat(draft.signature()).isEmpty();
    assertThat(pixels(draft.draw(DPI))).isEqualTo(pixels(draft.layout().draw(DPI)));
  }

  @Test
  void everyGapOfASignedPaperHoldsInk() throws IOException {
    FilledPaper paper = first(Filling.PEN);
    BufferedImage before = paper.layout().draw(DPI * 2);
    BufferedImage after = paper.draw(DPI * 2);
    assertThat(paper.layout().gaps())
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(ink(after, gap)).isGreaterThan(ink(before, gap) + 20));
    assertThat(paper.signature()).isPresent();
  }

  @Test
  void allWaysOfFillingInAndBothDateFormsOccur() throws IOException {
    Set<Filling> fillings = EnumSet.noneOf(Filling.class);
    Set<Integer> gaps = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      FilledPaper paper = papers.make(i);
      fillings.add(paper.filling());
      gaps.add(paper.layout().gaps().size());
    }
    assertThat(fillings).containsExactlyInAnyOrder(Filling.values());
    assertThat(gaps).containsExactlyInAnyOrder(2, 3);
  }

  private FilledPaper first(Filling filling) throws IOException {
    for (int i = 0; i < MANY; i++) {
      FilledPaper paper = papers.make(i);
      if (paper.filling() == filling) {
        return paper;
      }
    }
    throw new AssertionError("none filled in by " + filling);
  }

  /** Dark pixels between the printed neighbours. */
  private static int ink(BufferedImage page, Gap gap) {
    int dark = 0;
    for (int y = (int) ((gap.baseline() - gap.size()) * 2); y < gap.baseline() * 2; y++) {
      for (int x = (int) (gap.x() * 2) + 1; x < gap.right() * 2 - 1; x++) {
        dark += (page.getRGB(x, y) >> 16 & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
