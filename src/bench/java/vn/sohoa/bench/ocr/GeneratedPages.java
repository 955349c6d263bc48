package vn.sohoa.bench.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.degrade.Degrader;
import vn.sohoa.bench.degrade.ScannedFile;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.PaperLayout;
import vn.sohoa.bench.paper.Papers;
import vn.sohoa.engine.MediaType;

/**
 * Made-up papers in all conditions.
 *
 * @param folder where their scans stand while they are read
 */
record GeneratedPages(List<FontFamily> fonts, long seed, int count, Path folder) {
  static final String SET = "generated";

  /** Takes a page that is ready to be read. */
  interface Taker {
    void take(TestPage page) throws IOException;
  }

  void forEach(List<Integer> resolutions, List<Condition> conditions, Taker taker)
      throws IOException {
    List<LaidOutPaper> papers = papers();
    for (int dpi : resolutions) {
      var degrader = new Degrader(dpi, fonts.getFirst());
      for (int i = 0; i < count; i++) {
        BufferedImage back = papers.get(i + 1).draw(dpi);
        BufferedImage page = papers.get(i).draw(dpi);
        for (Condition condition : conditions) {
          ScannedFile scan =
              degrader.scan(condition, page, back, papers.get(i).seal(), seed * 1000 + i);
          take(papers.get(i), condition, dpi, scan, taker);
        }
      }
    }
  }

  /** One more than asked for, which shines through the last. */
  private List<LaidOutPaper> papers() {
    var papers = new ArrayList<LaidOutPaper>();
    for (int i = 0; i <= count; i++) {
      FontFamily font = fonts.get(i % fonts.size());
      papers.add(PaperLayout.of(Papers.make(seed, i), font, i % 2 == 0 ? 14 : 13));
    }
    return papers;
  }

  private void take(LaidOutPaper paper, Condition condition, int dpi, ScannedFile scan, Taker taker)
      throws IOException {
    Path file = scan.writeTo(folder.resolve("page-" + dpi + "-" + condition.key()));
    MediaType type = condition.isJpeg() ? MediaType.JPEG : MediaType.PNG;
    var group = new TestPage.Group(SET, condition.key(), dpi);
    var truth = new Truth.WholePage(paper.readingOrders(), paper.paper().signer());
    taker.take(new TestPage(group, file, type, truth));
    Files.delete(file);
  }
}
