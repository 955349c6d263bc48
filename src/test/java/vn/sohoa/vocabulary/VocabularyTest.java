package vn.sohoa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.KindSource;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.KnownFields;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;

class VocabularyTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void aDecisionHasTheHeaderFieldsAsRequiredOnes() {
    KindEntry decision = KindEntry.of(Kinds.builtIn().withId("quyet-dinh").orElseThrow());

    assertThat(decision.abbreviation()).contains("QĐ");
    assertThat(decision.origin()).isEqualTo(KindOrigin.BUILT_IN);
    assertThat(decision.fields())
        .filteredOn(field -> field.name().equals("issuedDate"))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.type()).isEqualTo("date");
              assertThat(field.required()).isTrue();
              assertThat(field.label().en()).isEqualTo("Day of issue");
            });
  }

  @Test
  void aFieldOfADefinitionHasTheNameOfItsCleanerAsType() {
    KindEntry receipt = KindEntry.of(Kinds.builtIn().withId("giay-tiep-nhan").orElseThrow());

    assertThat(receipt.fields())
        .filteredOn(field -> field.name().equals("receivedOn"))
        .extracting(KindFieldEntry::type)
        .containsExactly("date");
    assertThat(receipt.fields())
        .filteredOn(field -> field.name().equals("applicantName"))
        .extracting(KindFieldEntry::type, KindFieldEntry::required)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("text", true));
  }

  @Test
  void aStandardFieldHasTheNameOfItsCleanerAsType() {
    Set<String> cleanedSpecially = new TreeSet<>();
    for (MetadataField field : MetadataFields.all()) {
      KindFieldEntry entry = KindFieldEntry.standard(field.name());
      Cleaner named = Cleaners.named(entry.type()).orElseThrow();
      if (!named.equals(field.cleaner())) {
        assertThat(entry.type()).as(field.name()).isEqualTo("text");
        cleanedSpecially.add(field.name());
      }
      assertThat(entry.repeated()).as(field.name()).isEqualTo(field.manyValued());
    }

    assertThat(cleanedSpecially)
        .containsExactly(
            "codeNumber",
            "confidenceLevel",
            "format",
            "issuedYear",
            "language",
            "maintenance",
            "mode",
            "pageAmount");
  }

  @ParameterizedTest
  @CsvSource({
    "validUntil,date",
    "birthDate,date",
    "resultCode,resultCode",
    "signerName,personName",
    "idNumber,personalId",
    "codeNotation,documentNotation",
    "unheardOf,text"
  })
  void theTypeOfAStandardFieldIsThatOfDefinitions(String name, String type) {
    assertThat(KindFieldEntry.standard(name).type()).isEqualTo(type);
    List<String> permitted = KnownFields.cleanersOf(name);
    assertThat(permitted.isEmpty() || permitted.contains(type)).isTrue();
  }

  @Test
  void aKindTellsWhereItComesFromAndWhatItIsFor() {
    String own =
        """
        id: phieu-thu
        name: {vi: Phiếu thử, en: Trial slip}
        legalBasis: nội bộ
        source: inferred
        formCode: Mẫu 7
        components: [Phiếu thử nghiệm]
        result: true
        recognise:
          - {title: PHIẾU THỬ, weight: 1.2}
        """;

    KindEntry entry = KindEntry.of(KindReader.read("own.yaml", own).getFirst());

    assertThat(entry.source()).contains(KindSource.INFERRED);
    assertThat(entry.formCode()).contains("Mẫu 7");
    assertThat(entry.components()).containsExactly("Phiếu thử nghiệm");
    assertThat(entry.result()).isTrue();
  }

  @Test
  void aDefinitionOfTheInstallationIsNoBuiltInOneEvenIfItHasTheSameId() {
    String own =
        """
        id: quyet-dinh
        name: {vi: Quyết định, en: Decision}
        legalBasis: nội bộ
        recognise:
          - {title: QUYẾT ĐỊNH, weight: 1.2}
        """;

    assertThat(KindEntry.of(KindReader.read("own.yaml", own).getFirst()).origin())
        .isEqualTo(KindOrigin.INSTALLATION);
  }

  @Test
  void theReasonsAreThoseOfTheManual() throws IOException {
    String manual = Files.readString(Path.of("src", "docs", "reasons.md"));
    List<String> documented =
        ROW.matcher(manual).results().map(row -> row.group(1)).sorted().toList();

    assertThat(ReasonEntry.all().map(ReasonEntry::code).sorted())
        .containsExactlyElementsOf(documented);
    assertThat(ReasonEntry.all().map(ReasonEntry::place)).doesNotHaveDuplicates();
  }

  @Test
  void aReasonTellsWhetherToRepeat() {
    Set<String> repeated =
        ReasonEntry.all()
            .filter(ReasonEntry::retryable)
            .map(ReasonEntry::place)
            .collect(Collectors.toSet());

    assertThat(repeated)
        .contains("REQUEST/OVERLOADED", "REQUEST/RATE_LIMITED", "DOCUMENT/ENGINE_CRASHED")
        .doesNotContain("REQUEST/CONFLICT", "REQUEST/NOT_FOUND", "DOCUMENT/ENCRYPTED");
  }

  @Test
  void aFindingIsJudgedByThePolicy() {
    var policy =
        new ReviewPolicy(
            1,
            List.of(
                rule(Optional.empty(), Optional.of(Importance.KEY), true),
                rule(Optional.empty(), Optional.empty(), false),
                rule(Optional.of("cccd"), Optional.empty(), true)));

    FindingEntry finding = FindingEntry.of(FindingCode.LOW_CONFIDENCE, policy);

    assertThat(finding.blocksKeyField()).isTrue();
    assertThat(finding.blocksOtherField()).isFalse();
    assertThat(finding.blocksDocument()).isFalse();
    assertThat(finding.exceptions()).containsExactly(policy.rules().get(2));
    assertThat(finding.group()).isEqualTo(FindingGroup.FIELD);
  }

  private static PolicyRule rule(
      Optional<String> kind, Optional<Importance> importance, boolean blocking) {
    return new PolicyRule(FindingCode.LOW_CONFIDENCE, kind, importance, blocking);
  }
}
