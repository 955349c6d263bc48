package vn.sohoa.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.Truth;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;

class DemoScanTest {
  private final DemoAuthority authority = new DemoAuthority(9, 400);
  private final List<DemoPaper> papers = new DemoPapers(authority, 9).papers().limit(120).toList();
  private final DemoScan scan = new DemoScan(9);

  private DrawnPaper draw(int index) {
    return scan.paper(papers.get(index), index);
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
      String key = key(draw(i));
      DemoPaper paper = papers.get(i);

      if (paper.name().isPresent()) {
        assertThat(key).as(paper.kind()).contains(VietnameseText.letterKey(paper.named().name()));
      } else if (!isOfItsOwner(paper)) {
        assertThat(key)
            .as(paper.kind())
            .doesNotContain(VietnameseText.letterKey(paper.named().name()));
      }
    }
  }

  private static String key(DrawnPaper drawn) {
    return VietnameseText.letterKey(drawn.truth().fields().toString());
  }

  @Test
  void strangersPapersSayNothingAboutTheApplicant() {
    List<DemoPaper> strangers =
        new DemoPapers(authority, 9).papers().filter(DemoPaper::strangersPaper).limit(80).toList();

    for (DemoPaper paper : strangers) {
      DemoApplicant applicant = authority.dossier(paper.dossier()).applicant();
      String key = key(scan.paper(paper, 1));
      String name = VietnameseText.letterKey(applicant.name());

      assertThat(paper.named()).isNotEqualTo(applicant);
      assertThat(key).as(paper.kind()).doesNotContain(applicant.number());
      // Some names are the same, or those of sister companies
      if (!VietnameseText.letterKey(paper.named().name()).contains(name)) {
        assertThat(key).as(paper.kind()).doesNotContain(name);
      }
    }
    assertThat(strangers).filteredOn(DemoScanTest::isOfItsOwner).hasSizeGreaterThan(3);
  }

  private static boolean isOfItsOwner(DemoPaper paper) {
    return paper.component().filter("PL"::equals).isPresent();
  }

  @Test
  void cardsAndCertificatesAreThoseOfTheirOwner() {
    List<DemoPaper> owned =
        new DemoPapers(authority, 9).papers().filter(DemoScanTest::isOfItsOwner).limit(60).toList();

    for (DemoPaper paper : owned) {
      DemoApplicant owner = paper.named();
      Truth truth = scan.paper(paper, 1).truth();

      assertThat(truth.kind())
          .isEqualTo(owner.enterprise() ? "gcn-dang-ky-doanh-nghiep" : "can-cuoc-mat-truoc");
      assertThat(key(scan.paper(paper, 1)))
          .contains(VietnameseText.letterKey(owner.name()), owner.number());
      PersonalId.parse(owner.number())
          .filter(_ -> !owner.enterprise())
          .ifPresent(
              id ->
                  assertThat(truth.fields())
                      .filteredOn(field -> field.name().equals("birthDate"))
                      .singleElement()
                      .matches(field -> field.value().endsWith("/" + id.birthYear())));
    }
  }
}
