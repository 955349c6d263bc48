package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.clean.finding.FindingCode.NOT_ISSUED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;

/** Filled-in numbers and dates are accepted where they are probable enough, else suggested. */
class FilledInTest {
  private static final FillingStyle WRITTEN = FillingStyle.WRITTEN;
  private static final FillingStyle TYPED = FillingStyle.TYPED;

  private static Paper paper() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "TỈNH QUẢNG NGÃI")
        .at(100, 98, "Số:")
        .handwritten(125, 98, "S9Z")
        .on(160, 98, "/CT-UBND")
        .at(300, 98, "Quảng Ngãi, ngày")
        .handwritten(420, 98, "4?")
        .on(440, 98, "tháng 3 năm 2024")
        .centered(300, 130, "CHỈ THỊ")
        .centered(300, 150, "Về việc tăng cường công tác")
        .body(200);
  }

  private static Paper filled(double number, double day) {
    return paper()
        .filled(FilledPlace.NUMBER, 125, 98, WRITTEN, "892", number, "842", 0.02)
        .filled(FilledPlace.DAY, 420, 98, WRITTEN, "15", day, "18", Math.min(0.04, 1 - day))
        .filled(FilledPlace.MONTH, 480, 98, TYPED, "3", 0.999);
  }

  private static Extraction read(Paper paper, ExternalEvidence evidence) {
    return new Extractor().extract(List.of(paper.page()), evidence);
  }

  private static Extraction read(Paper paper) {
    return read(paper, ExternalEvidence.NONE);
  }

  private static ExtractedField field(Extraction read, FieldName name) {
    return read.field(name).orElseThrow();
  }

  private static List<String> findings(Extraction read) {
    return read.findings().stream()
        .map(it -> it.field().map(name -> it.code() + " " + name).orElse(it.code().name()))
        .toList();
  }

  @Test
  void acceptsWhatIsProbableEnough() {
    Extraction read = read(filled(0.992, 0.996));

    assertThat(field(read, FieldName.CODE_NUMBER).clean()).contains("892");
    assertThat(field(read, FieldName.CODE_NUMBER).confidence()).isEqualTo(0.992);
    assertThat(field(read, FieldName.CODE_NUMBER).box().orElseThrow().width()).isEqualTo(20);
    assertThat(field(read, FieldName.ISSUED_DATE).clean()).contains("2024-03-15");
    assertThat(findings(read)).noneMatch(finding -> finding.startsWith("HANDWRITTEN"));
  }

  @Test
  void suggestsWhatIsNot() {
    Extraction read = read(filled(0.9, 0.7));

    ExtractedField number = field(read, FieldName.CODE_NUMBER);
    assertThat(number.clean()).isEmpty();
    assertThat(number.confidence()).isZero();
    assertThat(number.others())
        .extracting(Candidate::clean)
        .containsExactly(Optional.of("892"), Optional.of("842"));
    ExtractedField date = field(read, FieldName.ISSUED_DATE);
    assertThat(date.clean()).isEmpty();
    assertThat(date.others().getFirst().clean()).contains("2024-03-15");
    assertThat(date.bounds()).hasToString("Optional[2024-03-01/2024-03-31]");
    assertThat(findings(read)).contains("HANDWRITTEN codeNumber", "HANDWRITTEN issuedDate");
  }

  @Test
  void dateBoundBySignatureNeedsLess() {
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2024, 3, 16)), List.of(), Optional.empty(), Set.of());

    assertThat(field(read(filled(0.9, 0.95)), FieldName.ISSUED_DATE).clean()).isEmpty();
    assertThat(field(read(filled(0.9, 0.95), evidence), FieldName.ISSUED_DATE).clean())
        .contains("2024-03-15");
  }

  @Test
  void sureDateAfterSignatureIsKeptAndDisputed() {
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2024, 3, 10)), List.of(), Optional.empty(), Set.of());

    Extraction read = read(filled(0.992, 0.995), evidence);

    assertThat(field(read, FieldName.ISSUED_DATE).clean()).contains("2024-03-15");
    assertThat(findings(read)).contains("CONTRADICTION issuedDate");
  }

  @Test
  void evidenceIsWeighedOnce() {
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2024, 3, 16)), List.of(), Optional.empty(), Set.of());

    Extraction read = read(filled(0.992, 0.996), evidence);

    assertThat(field(read, FieldName.ISSUED_DATE).chosen().reason())
        .doesNotContain("shortly before a digital signature");
  }

  @Test
  void dateAfterSignatureIsNotSuggested() {
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2024, 3, 16)), List.of(), Optional.empty(), Set.of());

    ExtractedField date = field(read(filled(0.9, 0.6), evidence), FieldName.ISSUED_DATE);

    assertThat(date.others().getFirst().clean()).contains("2024-03-15");
    assertThat(date.others())
        .filteredOn(other -> other.clean().equals(Optional.of("2024-03-18")))
        .allMatch(other -> other.confidence() == 0);
  }

  @Test
  void valueOfDoubtfulCutIsNotAccepted() {
    Paper paper =
        paper()
            .filled(FilledPlace.NUMBER, 125, 98, WRITTEN, "892", 0.999)
            .doubted(FillingDoubt.NEIGHBOUR_NOT_SEEN);

    assertThat(field(read(paper), FieldName.CODE_NUMBER).clean()).isEmpty();
  }

  @Test
  void typedValueIsDoubtedAsUnsure() {
    Paper paper = paper().filled(FilledPlace.NUMBER, 125, 98, TYPED, "892", 0.7);

    assertThat(findings(read(paper)))
        .contains("LOW_CONFIDENCE codeNumber")
        .doesNotContain("HANDWRITTEN codeNumber");
  }

  @Test
  void sameReadingOfCharacterRecognitionConfirms() {
    Paper typed =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "TỈNH QUẢNG NGÃI")
            .at(100, 98, "Số: 892/CT-UBND")
            .at(300, 98, "Quảng Ngãi, ngày 15 tháng 3 năm 2024")
            .centered(300, 130, "CHỈ THỊ")
            .centered(300, 150, "Về việc tăng cường công tác")
            .body(200)
            .filled(FilledPlace.NUMBER, 125, 98, TYPED, "892", 0.8, "842", 0.15);

    assertThat(field(read(typed), FieldName.CODE_NUMBER).clean()).contains("892");
  }

  @Test
  void emptyGapsMakeADraft() {
    Paper draft =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "TỈNH QUẢNG NGÃI")
            .at(100, 98, "Số:")
            .on(160, 98, "/CT-UBND")
            .at(300, 98, "Quảng Ngãi, ngày")
            .on(440, 98, "tháng 3 năm 2024")
            .centered(300, 130, "CHỈ THỊ")
            .centered(300, 150, "Về việc tăng cường công tác")
            .body(200)
            .filled(FilledPlace.NUMBER, 125, 98, FillingStyle.EMPTY, "", 0.99)
            .filled(FilledPlace.DAY, 420, 98, FillingStyle.EMPTY, "", 0.99)
            .filled(FilledPlace.MONTH, 480, 98, TYPED, "3", 0.999);

    assertThat(findings(read(draft))).contains(NOT_ISSUED.name());
  }

  private static Paper spoiled(String number) {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "TỈNH QUẢNG NGÃI")
        .at(100, 98, "Số: " + number)
        .at(300, 98, "Quảng Ngãi, ngày 15 tháng 3 năm 2024")
        .centered(300, 130, "CHỈ THỊ")
        .centered(300, 150, "Về việc tăng cường công tác")
        .body(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~JCT-UBND", "8921CT-UBND", "á#CT-UBND", "/Z 5/CT-UBND"})
  void numberAndNotationAreReadWhereInkTouchesTheSlash(String read) {
    Paper paper = spoiled(read).filled(FilledPlace.NUMBER, 125, 98, WRITTEN, "892", 0.99);

    assertThat(field(read(paper), FieldName.CODE_NUMBER).clean()).contains("892");
    assertThat(field(read(paper), FieldName.CODE_NOTATION).clean()).contains("CT-UBND");
  }

  @Test
  void digitThatMayBeTheSlashIsNoNumber() {
    Extraction read = read(spoiled("8921CT-UBND"));

    assertThat(field(read, FieldName.CODE_NUMBER).clean()).isEmpty();
    assertThat(findings(read)).contains("INVALID_FORMAT codeNumber");
  }
}
