package vn.sohoa.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.clean.identifier.TaxCode;

class DemoAuthorityTest {
  private final DemoAuthority authority = new DemoAuthority(7, 3_000);

  @Test
  void theSameSeedMakesTheSameAuthority() {
    assertThat(new DemoAuthority(7, 3_000).dossiers().toList())
        .isEqualTo(authority.dossiers().toList());
    assertThat(new DemoPapers(authority, 7).papers().limit(200).toList())
        .isEqualTo(new DemoPapers(authority, 7).papers().limit(200).toList());
  }

  @Test
  void anotherSeedMakesAnother() {
    assertThat(new DemoAuthority(8, 3_000).dossiers().map(DemoDossier::applicant).toList())
        .isNotEqualTo(authority.dossiers().map(DemoDossier::applicant).toList());
  }

  @Test
  void allNumbersPassTheirChecks() {
    assertThat(authority.procedures()).allMatch(p -> ProcedureCode.parse(p.code()).isPresent());
    assertThat(authority.dossiers()).allMatch(d -> DossierCode.parse(d.code()).isPresent());
    assertThat(authority.dossiers().map(DemoDossier::applicant))
        .allMatch(
            who ->
                who.enterprise()
                    ? TaxCode.parse(who.number()).isPresent()
                    : PersonalId.parse(who.number()).isPresent());
  }

  @Test
  void noDossierCodeComesTwice() {
    assertThat(authority.dossiers().map(DemoDossier::code)).doesNotHaveDuplicates();
  }

  @Test
  void fewDossiersAreReceivedOneOnEachOfTheLastWorkingDays() {
    var few = new DemoAuthority(7, 6, LocalDate.of(2026, 11, 29));

    assertThat(few.dossiers().map(d -> d.receivedAt().toLocalDate().getDayOfMonth()))
        .containsExactly(20, 23, 24, 25, 26, 27);
  }

  @Test
  void severalDepartmentsAndResultsAreThere() {
    assertThat(authority.dossiers().map(d -> d.procedure().department()).distinct())
        .containsExactlyInAnyOrder("DT", "DN", "KT");
    assertThat(authority.dossiers()).anyMatch(d -> d.result().isPresent());
  }

  @Test
  void somePapersHaveMorePagesAndSomeLostOne() {
    List<DemoPaper> papers = new DemoPapers(authority, 7).papers().limit(400).toList();

    assertThat(papers).extracting(DemoPaper::pages).contains(1, 2, 3);
    assertThat(papers).allMatch(p -> p.declaredPages() - p.pages() <= 1);
    assertThat(papers.stream().filter(p -> p.declaredPages() > p.pages()).count())
        .isBetween(8L, 40L);
  }

  @Test
  void timesAreInOrder() {
    assertThat(authority.dossiers())
        .allMatch(
            d ->
                !d.dueAt().isBefore(d.receivedAt())
                    && d.finishedAt().map(f -> f.isAfter(d.receivedAt())).orElse(true));
  }
}
