package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.page.TickState;

class TickReaderTest {
  private static final Kinds KINDS =
      Kinds.of(
          KindReader.read(
              "ticks.yaml",
              """
              id: to-khai-thu
              name: {vi: Tờ khai thử, en: Trial form}
              legalBasis: example
              layout: free
              recognise:
                - {title: TỜ KHAI THỬ, weight: 1}
              fields:
                - name: sex
                  label: {vi: Giới tính, en: Sex}
                  anchors: [Giới tính]
                  ticks:
                    - {value: Nam, labels: [Nam]}
                    - {value: Nữ, labels: [Nữ, Female]}
                - name: requestKind
                  label: {vi: Hình thức, en: Request}
                  required: true
                  ticks:
                    - {value: new, labels: [Cấp mới]}
                    - {value: again, labels: [Cấp lại]}
                    - {value: lost, labels: [Cấp lại do mất]}
                - name: attached
                  label: {vi: Kèm theo, en: Attached}
                  anchors: [Giấy tờ kèm theo]
                  repeated: true
                  ticks:
                    - {value: Bản sao}
                    - {value: Bản chính}
                    - {value: Bản vẽ}
                - {name: job, label: {vi: Nghề nghiệp, en: Job}, anchors: [Nghề nghiệp]}
              """));

  private final Paper paper = new Paper().centered(300, 60, "TỜ KHAI THỬ");

  private Extraction extract() {
    return new Extractor(() -> KINDS).extract(List.of(paper.page()));
  }

  private Optional<String> value(String name) {
    return extract().field(new FieldName(name)).flatMap(ExtractedField::clean);
  }

  @Test
  void readsBoxesBeforeLabels() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.EMPTY)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.TICKED)
        .on(235, 120, "Nữ");

    ExtractedField sex = extract().field(new FieldName("sex")).orElseThrow();

    assertThat(sex.clean()).contains("Nữ");
    assertThat(sex.confidence()).isGreaterThan(0.9);
    assertThat(sex.box().orElseThrow().x()).isEqualTo(220);
    assertThat(sex.rule()).isEqualTo("tick.to-khai-thu");
  }

  @Test
  void readsBoxesAfterLabelsInOtherCells() {
    paper
        .at(85, 120, "Giới tính:")
        .on(160, 120, "Nam")
        .tick(230, 120, TickState.TICKED)
        .on(300, 120, "Nữ (Female)")
        .tick(420, 120, TickState.EMPTY);

    assertThat(value("sex")).contains("Nam");
  }

  @Test
  void tellsSideByEndsOfRowIfLabelIsUnread() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.EMPTY)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.TICKED)
        .on(235, 120, "N#");

    assertThat(value("sex")).isEmpty();
  }

  @Test
  void onlyOptionLeftHasTheOnlyBoxLeft() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.EMPTY)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.TICKED)
        .on(235, 120, "Giới còn lại");

    ExtractedField sex = extract().field(new FieldName("sex")).orElseThrow();

    assertThat(sex.clean()).contains("Nữ");
    assertThat(sex.confidence()).isLessThan(0.9);
  }

  @Test
  void readsOptionsOnRowsBelow() {
    paper
        .tick(85, 120, TickState.EMPTY)
        .on(100, 120, "Cấp mới")
        .tick(85, 140, TickState.EMPTY)
        .at(100, 140, "Cấp lại")
        .tick(85, 160, TickState.TICKED)
        .at(100, 160, "Cấp lại do mất");

    assertThat(value("requestKind")).contains("lost");
  }

  @Test
  void lettersReadInBoxesDoNotMatter() {
    paper
        .at(85, 120, "Giới tính:")
        .confidence(0.6)
        .on(160, 120, "L]")
        .tick(160, 120, TickState.EMPTY)
        .confidence(0.95)
        .on(175, 120, "Nam")
        .confidence(0.3)
        .on(214, 120, "MÍ.Nữ")
        .tick(214, 120, TickState.TICKED);

    assertThat(value("sex")).contains("Nữ");
  }

  @Test
  void severalTicksOfOneAreContradiction() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.TICKED)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.TICKED)
        .on(235, 120, "Nữ");

    Extraction read = extract();
    ExtractedField sex = read.field(new FieldName("sex")).orElseThrow();

    assertThat(sex.clean()).isEmpty();
    assertThat(sex.box()).isPresent();
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.CONTRADICTION, "sex", "Nam, Nữ"));
  }

  @Test
  void doubtfulBoxGivesNoValue() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.TICKED)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.DOUBTFUL)
        .on(235, 120, "Nữ");

    Extraction read = extract();

    assertThat(read.field(new FieldName("sex")).orElseThrow().clean()).isEmpty();
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.LOW_CONFIDENCE, "sex", "Nam, Nữ"));
  }

  @Test
  void noTickIsMissingIfRequired() {
    paper
        .at(85, 120, "Giới tính:")
        .tick(160, 120, TickState.EMPTY)
        .on(175, 120, "Nam")
        .tick(220, 120, TickState.EMPTY)
        .on(235, 120, "Nữ");

    Extraction read = extract();

    assertThat(read.field(new FieldName("sex"))).isEmpty();
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.FIELD_MISSING, "requestKind", ""));
  }

  @Test
  void keepsAllTickedOfRepeatedField() {
    paper
        .at(85, 120, "Giấy tờ kèm theo:")
        .tick(85, 140, TickState.TICKED)
        .at(100, 140, "1. Bản sao")
        .tick(85, 160, TickState.EMPTY)
        .at(100, 160, "2. Bản chính")
        .tick(85, 180, TickState.TICKED)
        .at(100, 180, "3. Bản vẽ hoàn công");

    assertThat(extract().fields())
        .filteredOn(field -> field.name().metadataName().equals("attached"))
        .extracting(field -> field.clean().orElseThrow())
        .containsExactly("Bản sao", "Bản vẽ");
  }

  @Test
  void readsSignsOfTextLayers() {
    paper
        .confidence(0.99)
        .at(85, 120, "Giới tính: ☒ Nam ☐ Nữ")
        .at(85, 140, "[x] Cấp mới [] Cấp lại");

    assertThat(value("sex")).contains("Nam");
    assertThat(value("requestKind")).contains("new");
  }

  @Test
  void boxesEndOtherValues() {
    paper
        .at(85, 120, "Nghề nghiệp: Kỹ sư")
        .tick(260, 120, TickState.TICKED)
        .on(275, 120, "Trong nước");

    assertThat(value("job")).contains("Kỹ sư");
  }

  @Test
  void squareOfSureLettersIsNoBox() {
    paper.at(85, 120, "Nghề nghiệp: Đơn vị hành chính").tick(218, 120, TickState.TICKED);

    assertThat(value("job")).contains("Đơn vị hành chính");
  }

  @ParameterizedTest
  @CsvSource({
    "Phòng;,0.95",
    "Châu,0.75",
    "Trung.,0.75",
    "LIMITED;,0.95",
    "phẩm/năm;,0.92",
    "....Công,0.86"
  })
  void squareInAWordIsNoBox(String word, double confidence) {
    for (double x = 150; x < 180; x += 3) {
      var page = new Paper().centered(300, 60, "TỜ KHAI THỬ");
      page.at(85, 120, "Nghề nghiệp:").confidence(confidence).on(150, 120, word + " cửa");
      page.tick(x, 120, TickState.EMPTY);

      Optional<String> job =
          new Extractor(() -> KINDS)
              .extract(List.of(page.page()))
              .field(new FieldName("job"))
              .flatMap(ExtractedField::clean);
      assertThat(
              job.filter(
                  value -> !(word.replace(".", "") + " cửa").startsWith(value.replace(".", ""))))
          .as("box at %s", x)
          .isEmpty();
    }
  }

  @Test
  void lowSquareOfALetterIsNoBox() {
    var page = new Paper().centered(300, 60, "TỜ KHAI THỬ");
    page.at(85, 120, "Nghề nghiệp:").confidence(0.97).on(150, 120, "B) Kỹ sư");
    page.tick(150, 123, 6, 6, TickState.TICKED);

    assertThat(
            new Extractor(() -> KINDS)
                .extract(List.of(page.page()))
                .field(new FieldName("job"))
                .flatMap(ExtractedField::clean))
        .contains("B) Kỹ sư");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25/08/2023", "4144", "1.250.000", "..4257858955"})
  void squareInANumberIsNoBox(String number) {
    for (double x = 148; x < 220; x += 3) {
      var page = new Paper().centered(300, 60, "TỜ KHAI THỬ");
      page.at(85, 120, "Nghề nghiệp:").confidence(0.7).on(150, 120, number);
      page.tick(x, 120, TickState.DOUBTFUL);

      Optional<String> job =
          new Extractor(() -> KINDS)
              .extract(List.of(page.page()))
              .field(new FieldName("job"))
              .flatMap(ExtractedField::clean);
      String printed = number.replaceFirst("^\\.+", "");
      assertThat(job.filter(value -> !value.equals(printed))).as("box at %s", x).isEmpty();
    }
  }
}
