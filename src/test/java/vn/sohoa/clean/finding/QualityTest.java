package vn.sohoa.clean.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QualityTest {
  private static final Finding MISSING =
      Finding.ofField(FindingCode.FIELD_MISSING, "codeNumber", "");
  private static final Finding UNUSUAL =
      Finding.ofField(FindingCode.UNUSUAL_FORM, "issuedDate", "");

  @Test
  void scoresHundredWithoutFindings() {
    assertThat(Quality.of(List.of(), 3)).isEqualTo(new Quality(100, 0, 0, 0));
  }

  @Test
  void sumsFindingsOfTheDocument() {
    assertThat(Quality.of(List.of(MISSING, MISSING, UNUSUAL), 1))
        .isEqualTo(new Quality(83, 0, 2, 1));
  }

  @Test
  void averagesPagePenalties() {
    List<Finding> unreadable =
        List.of(Finding.ofPage(FindingCode.PAGE_UNREADABLE, 1, "CORRUPT_FILE"));
    assertThat(Quality.of(unreadable, 1).score()).isZero();
    assertThat(Quality.of(unreadable, 100).score()).isEqualTo(99);
  }

  @Test
  void countsOnlyWorstFindingOfAPage() {
    List<Finding> page =
        List.of(
            Finding.ofPage(FindingCode.DPI_TOO_LOW, 2, "150"),
            Finding.ofPage(FindingCode.NO_TEXT, 2, ""),
            Finding.ofPage(FindingCode.BLANK_PAGE, 1, ""));
    assertThat(Quality.of(page, 2)).isEqualTo(new Quality(85, 0, 2, 1));
  }

  @Property
  void anotherFindingNeverRaisesTheScore(
      @ForAll("findings") List<Finding> findings, @ForAll("finding") Finding more) {
    var worse = new ArrayList<>(findings);
    worse.add(more);
    assertThat(Quality.of(worse, 20).score()).isBetween(0, Quality.of(findings, 20).score());
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return finding().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Finding> finding() {
    return Combinators.combine(
            Arbitraries.of(FindingCode.class), Arbitraries.integers().between(0, 20))
        .as(
            (code, page) ->
                page == 0 ? Finding.ofDocument(code, "") : Finding.ofPage(code, page, ""));
  }
}
