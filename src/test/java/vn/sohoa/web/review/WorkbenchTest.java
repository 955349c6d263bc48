package vn.sohoa.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.LinkView;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.web.TestViews;

class WorkbenchTest {
  private static final String ONE = "H24.99-261001-0001";
  private static final String TWO = "H24.99-261001-0002";
  private static final Map<String, DossierNames.Known> KNOWN =
      Map.of(
          ONE,
          new DossierNames.Known(
              "Công ty Thử", Instant.parse("2026-10-01T01:00:00Z"), Map.of("DC", "Bản đồ")));

  @Test
  void candidatesAreGroupedByDossierAndNamed() {
    LinkRow link =
        bench(TestViews.ambiguous(ONE + " DC 0.6", TWO + " DC 0.3", ONE + " PL 0.1", TWO + " X 0"))
            .link()
            .orElseThrow();

    assertThat(link.dossiers()).extracting(LinkRow.Candidate::code).containsExactly(ONE, TWO);
    LinkRow.Candidate first = link.dossiers().getFirst();
    assertThat(first.applicant()).isEqualTo("Công ty Thử");
    assertThat(first.received()).isEqualTo("01/10/2026");
    assertThat(first.papers()).extracting(LinkRow.Paper::name).containsExactly("Bản đồ", "PL");
    assertThat(link.dossiers().getLast().applicant()).isEmpty();
    assertThat(link.dossiers().getLast().papers()).hasSize(1);
  }

  @Test
  void oneDossierWithSeveralPapersIsNoQuestionAboutDossiers() {
    assertThat(bench(TestViews.ambiguous(ONE + " DC 0.5", ONE + " PL 0.5")).link())
        .get()
        .extracting(LinkRow::decision)
        .isEqualTo("Chưa rõ là giấy tờ nào của hồ sơ");
  }

  @Test
  void aSimilarDocumentIsAskedAboutOnceAndNotDismissed() {
    Optional<String> other = Optional.of("H24.99_TL_000002_V1");
    Workbench bench =
        bench(
            DocumentState.NEEDS_REVIEW,
            TestViews.about(FindingCode.DUPLICATE_FILE, other, ""),
            TestViews.about(FindingCode.DUPLICATE_IMAGE, other, ""),
            TestViews.finding(FindingCode.PAGE_COUNT_MISMATCH, "2 ≠ 1"));

    assertThat(bench.findings()).extracting(FindingRow::asked).containsExactly(true, false, false);
    assertThat(bench.findings())
        .extracting(FindingRow::dismissable)
        .containsExactly(false, false, true);
  }

  @Test
  void anUnknownKindIsDecidedWhereKindsAreChosen() {
    Workbench bench =
        bench(DocumentState.NEEDS_REVIEW, TestViews.finding(FindingCode.KIND_UNKNOWN, ""));

    assertThat(bench.ofKind()).isPresent();
    assertThat(bench.findings()).isEmpty();
    assertThat(bench.blocking()).isEqualTo(1);
  }

  @Test
  void aWithdrawnDocumentIsNotBeingRead() {
    Workbench bench = bench(DocumentState.WITHDRAWN);

    assertThat(bench.withdrawn()).isTrue();
    assertThat(bench.locked()).isTrue();
    assertThat(bench.reading()).isFalse();
  }

  private static Workbench bench(LinkView link) {
    return Workbench.of(
        TestViews.document(DocumentState.NEEDS_REVIEW, Optional.of(link)),
        KNOWN,
        TestViews.labels());
  }

  private static Workbench bench(DocumentState state, DocumentView.FindingView... findings) {
    return Workbench.of(
        TestViews.document(state, Optional.empty(), findings), KNOWN, TestViews.labels());
  }
}
