package vn.sohoa.bench.kinds;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.admin.sample.draw.Typeface;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.Order;
import vn.sohoa.admin.sample.paper.PaperMaker;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.degrade.Degrader;
import vn.sohoa.bench.fields.PageTexts;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.engine.MediaType;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.page.PageContent;

/** Draws, scans and reads samples; for one thread, as its fonts are not shared. */
final class SampleReader {
  private static final Logger LOG = System.getLogger(SampleReader.class.getName());
  private static final Point2D.Double NO_SEAL = new Point2D.Double(0, 0);

  private final Plan plan;
  private final PageTexts texts;
  private final List<FontFamily> fonts;
  private final PaperMaker maker;
  private final Extractor extractor;

  /**
   * What is to be read.
   *
   * @param folder where scans stand while they are read
   * @param kinds in turn, spread over the list
   */
  record Plan(
      long seed,
      Path folder,
      List<Integer> dpi,
      List<Condition> conditions,
      List<Kind> kinds,
      Kinds definitions) {
    private static final int STRIDE = 73;

    Kind kind(int index) {
      return kinds.get((int) ((long) index * stride() % kinds.size()));
    }

    /** Spreads a short run over all kinds. */
    private int stride() {
      return kinds.size() % STRIDE == 0 ? 1 : STRIDE;
    }

    int round(int index) {
      return index / kinds.size();
    }

    private int combination(int index) {
      return (index + round(index)) % (conditions.size() * dpi.size());
    }

    Condition condition(int index) {
      return conditions.get(combination(index) % conditions.size());
    }

    int dpi(int index) {
      return dpi.get(combination(index) / conditions.size());
    }
  }

  SampleReader(Plan plan, PageTexts texts) throws IOException {
    this.plan = plan;
    this.texts = texts;
    this.fonts = FontFamilies.available();
    var faces = new ArrayList<Typeface>();
    fonts.forEach(family -> faces.add(new FamilyTypeface(family)));
    this.maker = new PaperMaker(faces);
    this.extractor = new Extractor(plan::definitions);
  }

  KindCase read(int index) throws IOException, InterruptedException {
    Kind kind = plan.kind(index);
    DrawnPaper paper = draw(index);
    Condition condition = plan.condition(index);
    int dpi = plan.dpi(index);
    BufferedImage page = paper.draw(1, dpi);
    BufferedImage back = condition.showsBack() ? draw(index + 1).draw(1, dpi) : page;
    Path scan =
        new Degrader(dpi, fonts.getFirst(), false)
            .scan(condition, page, back, NO_SEAL, plan.seed() * 1000 + index)
            .writeTo(plan.folder().resolve("scan-" + index));
    MediaType type = condition.isJpeg() ? MediaType.JPEG : MediaType.PNG;
    PageContent content = texts.firstPage(scan, type);
    String group = dpi + " dpi, " + condition.key();
    try {
      Extraction extraction = extractor.extract(List.of(content));
      Files.delete(scan);
      return KindCase.of(index, group, kind, paper, extraction);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "extraction from " + scan + " (" + kind.id() + ") failed", e);
      return KindCase.failed(index, group, kind, paper);
    }
  }

  private DrawnPaper draw(int index) {
    return maker.make(
        Order.of(plan.kind(index).id(), plan.seed() * 100_000 + plan.round(index) * 7L + index));
  }
}
