package vn.sohoa.extract.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

class SignatureRuleTest {
  private static final PageContent FIRST = new Paper().motto().body(215).page();

  private final Extractor extractor = new Extractor();

  private Optional<String> clean(FieldName name, PageContent... pages) {
    return extractor.extract(List.of(pages)).field(name).flatMap(ExtractedField::clean);
  }

  private double confidence(FieldName name, PageContent page) {
    return extractor.extract(List.of(page)).field(name).orElseThrow().confidence();
  }

  @Test
  void extractsSignerFromLastPage() {
    PageContent last =
        new Paper()
            .body(80)
            .at(85, 300, "Nơi nhận:")
            .at(85, 318, "- Như Điều 5;")
            .centered(420, 300, "TM. ỦY BAN NHÂN DÂN")
            .centered(420, 317, "KT. CHÚ TỊCH")
            .centered(420, 334, "PHÓ CHỦ TỊCH")
            .centered(420, 420, "Nguyễn Đức Thọ")
            .page(2);
    assertThat(clean(FieldName.SIGNER_POSITION, FIRST, last))
        .contains("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
    assertThat(clean(FieldName.SIGNER_NAME, FIRST, last)).contains("Nguyễn Đức Thọ");
    assertThat(
            extractor
                .extract(List.of(FIRST, last))
                .field(FieldName.SIGNER_NAME)
                .map(ExtractedField::page))
        .contains(2);
  }

  @Test
  void shortPaperHasItsSignerInTheUpperPart() {
    PageContent page =
        new Paper()
            .motto()
            .body(200)
            .at(85, 318, "Nơi nhận:")
            .centered(420, 318, "KT. TRƯỞNG BAN")
            .centered(420, 335, "PHÓ TRƯỞNG BAN")
            .centered(420, 420, "Vũ Bích Yến")
            .page();

    assertThat(clean(FieldName.SIGNER_POSITION, page)).contains("KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN");
    assertThat(clean(FieldName.SIGNER_NAME, page)).contains("Vũ Bích Yến");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRƯỞNG CÔNG AN", "TRƯỞNG THUẾ", "CHỦ TỊCH QUỐC HỘI", "NGƯỜI TIẾP NHẬN HỒ SƠ"})
  void positionsOutsideOfAuthoritiesAreKnown(String position) {
    PageContent page =
        new Paper().centered(420, 400, position).centered(420, 500, "Trần Văn Bình").page();

    assertThat(clean(FieldName.SIGNER_POSITION, page)).contains(position);
  }

  @Test
  void nameBesideRecipientsIsSigner() {
    PageContent page =
        new Paper().at(85, 300, "Nơi nhận:").centered(420, 420, "Trần Phước Hiền").page();
    assertThat(clean(FieldName.SIGNER_NAME, page)).contains("Trần Phước Hiền");
    assertThat(clean(FieldName.SIGNER_POSITION, page)).isEmpty();
    assertThat(confidence(FieldName.SIGNER_NAME, page)).isLessThan(0.75);
  }

  @Test
  void rejectsGarbledNamesAndHiddenPositions() {
    PageContent page =
        new Paper()
            .confidence(0.85)
            .centered(420, 400, "KT. CHỦ TỊCH")
            .centered(420, 417, "CHỦ TỊCH")
            .centered(420, 500, "Kếuyên Hoàng Giang")
            .page();
    assertThat(clean(FieldName.SIGNER_NAME, page)).isEmpty();
    assertThat(confidence(FieldName.SIGNER_POSITION, page)).isLessThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "TL. CHỦ TỊCH", "TUQ. GIÁM ĐỐC"})
  void positionThatLacksTheSignersOwnIsDoubted(String line) {
    PageContent page =
        new Paper().centered(420, 400, line).centered(420, 500, "Trần Văn Bình").page();

    assertThat(confidence(FieldName.SIGNER_POSITION, page)).isLessThan(0.7);
  }

  @Test
  void omitsLettersOfTheSealFromPosition() {
    PageContent page =
        new Paper()
            .centered(420, 400, "KT. BỘ TRƯỞNG")
            .centered(420, 417, "\"UY Ể TRƯỜNG Ủ")
            .centered(420, 500, "Trần Văn Bình")
            .page();
    assertThat(clean(FieldName.SIGNER_POSITION, page)).contains("KT. BỘ TRƯỞNG");
    assertThat(confidence(FieldName.SIGNER_POSITION, page)).isLessThan(0.6);
  }

  @Test
  void preservesUnknownPositionInWords() {
    PageContent page =
        new Paper()
            .centered(420, 400, "KT. GIÁM ĐỐC")
            .centered(420, 417, "PHÓ GIÁM ĐỐC SỞ Y TẾ")
            .centered(420, 500, "Trần Văn Bình")
            .page();
    assertThat(clean(FieldName.SIGNER_POSITION, page))
        .contains("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC SỞ Y TẾ");
  }

  @Test
  void rejectsAmbiguousTruncatedName() {
    PageContent page =
        new Paper().centered(420, 400, "GIÁM ĐỐC").centered(420, 480, "ương Hoàng Tuấn").page();
    assertThat(clean(FieldName.SIGNER_NAME, page)).isEmpty();
    assertThat(clean(FieldName.SIGNER_POSITION, page)).contains("GIÁM ĐỐC");
  }
}
