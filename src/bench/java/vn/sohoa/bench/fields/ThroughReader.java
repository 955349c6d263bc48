package vn.sohoa.bench.fields;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.degrade.Degrader;
import vn.sohoa.bench.filled.Arrival;
import vn.sohoa.bench.filled.ContactSheet;
import vn.sohoa.bench.filled.FilledPaper;
import vn.sohoa.bench.filled.FilledPapers;
import vn.sohoa.bench.filled.Hands;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.Paper;
import vn.sohoa.engine.MediaType;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.PageContent;

/** Makes filled-in papers, scans and reads them; for one thread, as its fonts are not shared. */
final class ThroughReader {
  private final Plan plan;
  private final PageTexts texts;
  private final ShippedReview review;
  private final ContactSheet cuts;
  private final List<FontFamily> fonts = FontFamilies.available();
  private final FilledPapers papers;
  private final Extractor extractor = new Extractor();

  /**
   * What is to be read.
   *
   * @param folder where scans stand while they are read; those of alarming papers stay
   * @param dpi in turn, after each round of the conditions
   * @param conditions in turn
   */
  record Plan(long seed, Path folder, List<Integer> dpi, List<Condition> conditions) {
    Condition condition(int index) {
      return conditions.get(index % conditions.size());
    }

    int dpi(int index) {
      return dpi.get(index / conditions.size() % dpi.size());
    }
  }

  ThroughReader(Plan plan, Hands hands, PageTexts texts, ShippedReview review, ContactSheet cuts)
      throws IOException {
    this.plan = plan;
    this.texts = texts;
    this.review = review;
    this.cuts = cuts;
    this.papers = new FilledPapers(plan.seed(), hands, fonts);
  }

  ThroughCase read(int index) throws IOException, InterruptedException {
    FilledPaper paper = papers.make(index);
    Condition condition = plan.condition(index);
    Path scan = scan(index, paper, condition);
    MediaType type = condition.isJpeg() ? MediaType.JPEG : MediaType.PNG;
    PageContent page = texts.firstPage(scan, type);
    if (cuts.hasRoom()) {
      showCuts(page, scan, plan.dpi(index), paper);
    }
    Extraction extraction = extractor.extract(List.of(page), arrival(index, paper));
    ThroughCase read = ThroughCase.of(index, paper, condition, plan.dpi(index), extraction, review);
    if (read.isAlarming()) {
      Path kept = Files.createDirectories(plan.folder().resolve("alarming"));
      Files.move(scan, kept.resolve(scan.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(scan);
    }
    return read;
  }

  private void showCuts(PageContent page, Path scan, int dpi, FilledPaper paper)
      throws IOException {
    BufferedImage image = ImageIO.read(scan.toFile());
    for (FilledValue value : page.filled()) {
      String read =
          value.options().stream()
              .findFirst()
              .map(best -> String.format(Locale.ROOT, "%s %.3f", best.text(), best.probability()))
              .orElse("–");
      String truth = paper.isDraft() ? "–" : truth(value.place(), paper.paper());
      cuts.add(image, dpi, value.box(), truth + " → " + read);
    }
  }

  private static String truth(FilledPlace place, Paper paper) {
    return switch (place) {
      case NUMBER -> paper.number();
      case DAY -> String.valueOf(paper.date().getDayOfMonth());
      case MONTH -> String.valueOf(paper.date().getMonthValue());
    };
  }

  /** What the service knows of every upload: the day on which it came. */
  private ExternalEvidence arrival(int index, FilledPaper paper) {
    var random = new SplittableRandom(plan.seed() * 7_919 + index);
    return new ExternalEvidence(
        List.of(), List.of(), Optional.of(Arrival.of(paper.paper().date(), random)), Set.of());
  }

  private Path scan(int index, FilledPaper paper, Condition condition) throws IOException {
    int dpi = plan.dpi(index);
    long seed = plan.seed() * 1000 + index;
    var degrader = new Degrader(dpi, fonts.getFirst(), false);
    BufferedImage drawn = paper.draw(dpi);
    BufferedImage page =
        paper.isDraft() ? drawn : degrader.seal(drawn, paper.layout().seal(), seed);
    BufferedImage back = condition.showsBack() ? papers.make(index + 1).draw(dpi) : page;
    return degrader
        .scan(condition, page, back, paper.layout().seal(), seed)
        .writeTo(plan.folder().resolve("scan-" + index));
  }
}
