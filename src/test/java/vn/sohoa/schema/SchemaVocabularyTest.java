package vn.sohoa.schema;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Enumerated;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.access.KeyForm;
import vn.sohoa.access.KeyProfile;
import vn.sohoa.access.Role;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.catalogue.DigitizationBasis;
import vn.sohoa.catalogue.PaperForm;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.document.AttestationEnd;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FieldReview;
import vn.sohoa.document.PageState;
import vn.sohoa.document.Rendition;
import vn.sohoa.document.Stage;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.Channel;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.engine.SignatureFact;
import vn.sohoa.export.ExportState;
import vn.sohoa.export.FileProblem;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.message.Language;
import vn.sohoa.notify.EventKind;
import vn.sohoa.notify.EventType;
import vn.sohoa.notify.webhook.DeliveryFailure;
import vn.sohoa.notify.webhook.DeliveryState;
import vn.sohoa.notify.webhook.WebhookState;
import vn.sohoa.page.TextSource;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.result.ResultDeliveryFailure;
import vn.sohoa.result.ResultDeliveryState;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.sampling.ReadingRound;
import vn.sohoa.review.sampling.Verdict;
import vn.sohoa.scrub.BlobProblem;
import vn.sohoa.scrub.ScrubCause;
import vn.sohoa.scrub.ScrubState;
import vn.sohoa.testing.TestDatabase;

/** The schema accepts exactly the constants of each enum that is stored as text. */
class SchemaVocabularyTest {
  /** Columns whose values are constants of an enum. */
  private static final Map<String, Class<? extends Enum<?>>> ENUMS =
      Map.ofEntries(
          Map.entry("access_key.form", KeyForm.class),
          Map.entry("access_key.profile", KeyProfile.class),
          Map.entry("access_key.role", Role.class),
          Map.entry("account.language", Language.class),
          Map.entry("decision.kind", DecisionKind.class),
          Map.entry("document.role", DocumentRole.class),
          Map.entry("document.stage", Stage.class),
          Map.entry("document.state", DocumentState.class),
          Map.entry("document_link.decision", LinkDecision.class),
          Map.entry("dossier.applicant_kind", ApplicantKind.class),
          Map.entry("dossier.channel", Channel.class),
          Map.entry("dossier.state", DossierState.class),
          Map.entry("dossier_state_change.state", DossierState.class),
          Map.entry("attestation.end_cause", AttestationEnd.class),
          Map.entry("result_delivery.failure", ResultDeliveryFailure.class),
          Map.entry("result_delivery.state", ResultDeliveryState.class),
          Map.entry("webhook.state", WebhookState.class),
          Map.entry("webhook_delivery.failure", DeliveryFailure.class),
          Map.entry("webhook_delivery.kind", EventKind.class),
          Map.entry("webhook_delivery.state", DeliveryState.class),
          Map.entry("event.kind", EventKind.class),
          Map.entry("event.type", EventType.class),
          Map.entry("export.state", ExportState.class),
          Map.entry("export_file.problem", FileProblem.class),
          Map.entry("export_item.role", DocumentRole.class),
          Map.entry("field.review", FieldReview.class),
          Map.entry("finding.code", FindingCode.class),
          Map.entry("finding.severity", Severity.class),
          Map.entry("finding.stage", Stage.class),
          Map.entry("held_rule.held_as", Coverage.HeldAs.class),
          Map.entry("kpi_formula.indicator", Indicator.class),
          Map.entry("kpi_snapshot_rate.indicator", Indicator.class),
          Map.entry("obligation.degree", Coverage.Degree.class),
          Map.entry("obligation.held_as", Coverage.HeldAs.class),
          Map.entry("page.state", PageState.class),
          Map.entry("page.text_source", TextSource.class),
          Map.entry("read_entry.action", ReadAction.class),
          Map.entry("procedure_component.basis", DigitizationBasis.class),
          Map.entry("procedure_component.form", PaperForm.class),
          Map.entry("sampling_item.state", ReadingRound.class),
          Map.entry("sampling_plan.verdict", Verdict.class),
          Map.entry("review_policy_rule.importance", Importance.class),
          Map.entry("scrub.cause", ScrubCause.class),
          Map.entry("scrub.state", ScrubState.class),
          Map.entry("scrub_finding.problem", BlobProblem.class),
          Map.entry("signature.integrity", SignatureFact.Integrity.class));

  private static final Set<String> EXEMPTIONS =
      Set.of(
          "ELECTRONIC_FILING",
          "PRESENT_ONLY",
          "INTERNAL_OPINION",
          "SECRET",
          "NO_RESULT",
          "NO_BASIS");

  /** Columns whose values are no enum; FailureReasonTest has those of the reasons. */
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "digitization_rule.exemption",
          EXEMPTIONS,
          "obligation.exemption",
          EXEMPTIONS,
          // An open proposal has no row
          "correction_rule.state",
          Set.of("ACCEPTED", "DISMISSED"),
          "machine_reading.stage",
          Set.of("EXTRACT", "LINK"),
          "likeness.kind",
          Set.of("CONTENT", "IDENTITY", "IMAGE"),
          "rendition.kind",
          Set.of(Rendition.PDFA),
          "export_file.rendition",
          Set.of("original", Rendition.PDFA, "text"));

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @Test
  void everyCheckHasTheConstantsOfItsEnum() throws SQLException {
    var expected = new TreeMap<String, Set<String>>(OTHERS);
    ENUMS.forEach((column, type) -> expected.put(column, constants(type)));

    Map<String, Set<String>> found = SchemaChecks.vocabularies(DATABASE);
    found.keySet().removeAll(Set.of("document.failure", "page.fault"));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyEnumOfAnEntityHasACheck() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.sohoa");

    Set<String> stored =
        classes.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.isAnnotatedWith(Enumerated.class))
            .map(JavaField::getRawType)
            .map(type -> type.getName())
            .collect(toCollection(TreeSet::new));

    assertThat(stored).isNotEmpty();
    assertThat(ENUMS.values()).extracting(Class::getName).containsAll(stored);
  }

  @Test
  void exactlyTheFindingsAboutAnotherDocumentHaveASubject() throws SQLException {
    DATABASE.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now());
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES ('00000000-0000-0000-0000-000000000001', 'D', 'READY', 'DONE', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now());
        """);
    for (FindingCode code : FindingCode.values()) {
      assertThat(accepts(code, "D2")).as(code.name()).isEqualTo(code.namesAnotherDocument());
      assertThat(accepts(code, null)).as(code.name()).isNotEqualTo(code.namesAnotherDocument());
    }
  }

  private static boolean accepts(FindingCode code, @Nullable String subject) {
    try {
      DATABASE.execute(
          """
          INSERT INTO finding (document_id, position, stage, code, severity, subject, detail)
          SELECT id, (SELECT count(*) FROM finding), 'EXTRACT', ?, 'INFO', ?, '' FROM document
          """,
          code.name(),
          subject);
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("violates check constraint");
      return false;
    }
  }

  private static Set<String> constants(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(Enum::name).collect(toCollection(TreeSet::new));
  }
}
