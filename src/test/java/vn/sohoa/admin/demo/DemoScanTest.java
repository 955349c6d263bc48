package vn.sohoa.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;

class DemoScanTest {
  private final DemoAuthority authority = new DemoAuthority(9, 400);
  private final List<DemoPaper> papers = new DemoPapers(authority, 9).papers().limit(120).toList();
  private final DemoScan scan = new DemoScan(9);

  private DrawnPaper draw(int index) {
    DemoPaper paper = papers.get(index);
    return scan.paper(paper, index, authority.dossier(paper.dossier()).applicant());
  }

  @Test
  void everyPaperIsOfTheKindThatItsComponentNames() {
    var kinds = new HashSet<String>();
    int known = 0;
    for (int i = 0; i < papers.size(); i++) {
      DrawnPaper drawn = draw(i);
      kinds.add(drawn.truth().kind());
      String found = new Extractor().extract(drawn.contents()).kind().map(Kind::id).orElse("none");
      known += found.equals(drawn.truth().kind()) ? 1 : 0;
    }

    assertThat(kinds).hasSizeGreaterThan(8);
    assertThat(known).isGreaterThanOrEqualTo(papers.size() * 98 / 100);
  }

  @Test
  void cardsAgreeWithTheirNumbers() {
    for (int i = 0; i < papers.size(); i++) {
      assertThat(new Extractor().extract(draw(i).contents()).findings())
          .as(papers.get(i).kind())
          .noneMatch(finding -> finding.code() == FindingCode.IDENTITY_MISMATCH);
    }
  }

  @Test
  void papersHaveAsManyPagesAsAreScanned() {
    for (int i = 0; i < papers.size(); i++) {
      assertThat(draw(i).pages()).hasSize(papers.get(i).pages());
    }
  }

  @Test
  void namesAndNumbersAreThoseOfThePaper() {
    for (int i = 0; i < papers.size(); i++) {
      String text = draw(i).truth().fields().toString();
      DemoPaper paper = papers.get(i);

      assertThat(text).as(paper.kind()).containsIgnoringCase(paper.name().orElse(""));
    }
  }
}
