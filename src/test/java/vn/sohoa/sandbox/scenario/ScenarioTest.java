package vn.sohoa.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.page.PageContent;

class ScenarioTest {
  private static final PaperFacts FACTS = new PaperFacts(1007, "H24.99-250416-0001");

  @ParameterizedTest
  @CsvSource({
    "decision.ready.pdf,DECISION_READY",
    "DECISION.READY.PDF,DECISION_READY",
    "17-decision_needs-review.tiff,DECISION_NEEDS_REVIEW",
    "a decision needs review.png,DECISION_NEEDS_REVIEW",
    "scan.failed.2.pdf,SCAN_FAILED",
    "ci.decision.slow.42.pdf,DECISION_SLOW"
  })
  void isNamedByTheFile(String file, Scenario scenario) {
    assertThat(Scenario.inFileName(file)).contains(scenario);
  }

  @ParameterizedTest
  @CsvSource({"scan.pdf", "decision.pdf", "mydecision.ready.pdf", "decision.readyish.pdf"})
  void otherNamesAreNone(String file) {
    assertThat(Scenario.inFileName(file)).isEmpty();
  }

  @Test
  void isNamedByACodeOnThePage() {
    assertThat(Scenario.inTexts(Stream.of("x", " SOHOA-SANDBOX:decision.slow ")))
        .contains(Scenario.DECISION_SLOW);
    assertThat(Scenario.inTexts(Stream.of("sohoa-sandbox:nothing"))).isEmpty();
  }

  private static Extraction extraction(Scenario scenario) {
    return new Extractor().extract(List.of(ScenarioPaper.page(scenario, FACTS, 1)));
  }

  private static Optional<String> value(Scenario scenario, FieldName name) {
    return extraction(scenario).field(name).flatMap(ExtractedField::clean);
  }

  private static Set<FindingCode> findings(Scenario scenario) {
    return extraction(scenario).findings().stream().map(Finding::code).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"DECISION_READY", "DECISION_SLOW", "DECISION_RETRIED", "SCAN_POOR"})
  void aCertainPaperHasAllFieldsAndNoFinding(Scenario scenario) {
    assertThat(extraction(scenario).kind().map(Kind::id)).contains("quyet-dinh");
    assertThat(value(scenario, FieldName.CODE_NUMBER)).contains("1007");
    assertThat(value(scenario, FieldName.CODE_NOTATION)).contains("QĐ-BQL");
    assertThat(value(scenario, FieldName.ISSUED_DATE)).contains("2025-04-15");
    assertThat(value(scenario, FieldName.SUBJECT))
        .contains("Về việc kiểm tra tiến độ thực hiện dự án số 1007");
    assertThat(value(scenario, FieldName.DOSSIER_CODE)).contains("H24.99-250416-0001");
    assertThat(findings(scenario)).isEmpty();
  }

  @Test
  void anUncertainNumberIsAFinding() {
    assertThat(findings(Scenario.DECISION_NEEDS_REVIEW))
        .containsExactlyInAnyOrder(FindingCode.LOW_CONFIDENCE, FindingCode.HANDWRITTEN);
  }

  @Test
  void aDraftIsNotIssued() {
    assertThat(findings(Scenario.DECISION_DRAFT)).contains(FindingCode.NOT_ISSUED);
  }

  @Test
  void aStampIsSeenAndTheOthersHaveNone() {
    assertThat(Stream.of(Scenario.values()).filter(ScenarioTest::isSecret))
        .containsExactly(Scenario.DECISION_SECRET);
  }

  private static boolean isSecret(Scenario scenario) {
    return Extractor.isSecret(ScenarioPaper.page(scenario, FACTS, 1), 0);
  }

  @Test
  void anUnmatchedPaperNamesADossierOfItsOwn() {
    assertThat(value(Scenario.DECISION_UNMATCHED, FieldName.DOSSIER_CODE))
        .contains(ScenarioPaper.unknownDossier(1007))
        .contains("H24.99-250428-1007");
  }

  @Test
  void furtherPagesHaveNoHead() {
    PageContent second = ScenarioPaper.page(Scenario.DECISION_READY, FACTS, 2);
    Extraction both =
        new Extractor()
            .extract(List.of(ScenarioPaper.page(Scenario.DECISION_READY, FACTS, 1), second));

    assertThat(second.number()).isEqualTo(2);
    assertThat(both.findings()).isEmpty();
  }
}
