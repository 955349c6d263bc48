package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.QuarterTurn;
import vn.sohoa.page.Word;

class StampRuleTest {
  private static Paper letter() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
        .at(110, 98, "Số: 1178/QĐ-UBND")
        .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
        .centered(300, 130, "QUYẾT ĐỊNH")
        .centered(300, 150, "Về việc thử nghiệm")
        .body(215);
  }

  private static Optional<String> value(Paper paper, FieldName name) {
    return new Extractor()
        .extract(List.of(paper.page()))
        .field(name)
        .flatMap(ExtractedField::clean);
  }

  @ParameterizedTest
  @CsvSource({
    "MẬT,MẬT",
    "TỐI MẬT,TỐI MẬT",
    "TUYỆT MẬT,TUYỆT MẬT",
    "TÔI MẶT,TỐI MẬT",
    "TOI MAT,TỐI MẬT",
    "T0I MAT,TỐI MẬT"
  })
  void detectsSecrecyStamp(String stamp, String value) {
    Paper paper = letter().at(60, 116, stamp);

    assertThat(value(paper, FieldName.SECRECY)).contains(value);
    assertThat(Extractor.isSecret(paper.page(), 0)).isTrue();
  }

  @Test
  void ignoresSecrecyWordInSentence() {
    Paper paper = letter().at(85, 330, "Bảo vệ bí MẬT nhà nước theo quy định");

    assertThat(Extractor.isSecret(paper.page(), 0)).isFalse();
    assertThat(value(paper, FieldName.SECRECY)).isEmpty();
  }

  /** The words of a page whose sheet was turned clockwise before it was scanned. */
  private static PageContent turned(PageContent upright, int degrees) {
    QuarterTurn back = QuarterTurn.of(upright, (360 - degrees) % 360);
    return back.upright(upright);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void detectsSecrecyStampOnTurnedPage(int degrees) {
    PageContent scanned = turned(letter().at(60, 116, "MẬT").page(), degrees);

    assertThat(Extractor.isSecret(scanned, degrees)).isTrue();
    assertThat(Extractor.isSecret(scanned, 0)).as("rotation was not measured").isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void ignoresTurnedPageWithoutStamp(int degrees) {
    Paper paper =
        letter()
            .at(60, 640, "MẬT")
            .at(85, 330, "Bảo vệ bí MẬT nhà nước theo quy định")
            .centered(300, 182, "BÍ MẬT NHÀ NƯỚC");

    assertThat(Extractor.isSecret(turned(paper.page(), degrees), degrees)).isFalse();
  }

  @Test
  void detectsSpacedOutStamp() {
    Paper paper = letter().at(60, 180, "M").on(90, 180, "Ậ").on(120, 180, "T");

    assertThat(Extractor.isSecret(paper.page(), 0)).isTrue();
  }

  @Test
  void detectsSpacedOutStampBesideTheMotto() {
    Paper paper =
        new Paper()
            .at(60, 60, "M")
            .on(85, 60, "Ậ")
            .on(110, 60, "T")
            .on(340, 60, "Độc lập - Tự do - Hạnh phúc")
            .centered(300, 130, "QUYẾT ĐỊNH")
            .body(215);

    assertThat(Extractor.isSecret(paper.page(), 0)).isTrue();
  }

  @Test
  void detectsStampThatRunsUpwardsOnAnUprightPage() {
    Paper paper = letter();
    var words = new ArrayList<>(paper.page().words());
    words.add(new Word("TỐI", 0.9, new Box(20, 300, 10, 30), 900, 9));
    words.add(new Word("MẬT", 0.9, new Box(20, 260, 10, 34), 900, 9));
    var page = new PageContent(1, Paper.WIDTH, Paper.HEIGHT, words, List.of());

    assertThat(Extractor.isSecret(page, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"})
  void extractsUrgency(String stamp) {
    assertThat(value(letter().at(60, 116, stamp), FieldName.URGENCY)).contains(stamp);
  }

  @Test
  void distinguishesArrivalNumber() {
    Paper paper =
        letter().at(60, 116, "CÔNG VĂN ĐẾN").at(60, 130, "Số: 4512").at(60, 144, "Ngày: 17/4/2025");

    assertThat(value(paper, FieldName.CODE_NUMBER)).contains("1178");
    assertThat(value(paper, FieldName.ARRIVAL_NUMBER)).contains("4512");
    assertThat(value(paper, FieldName.ARRIVAL_DATE)).contains("2025-04-17");
  }

  @Test
  void ignoresArrivalStampForMissingNumber() {
    Paper paper =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .at(60, 90, "CÔNG VĂN ĐẾN")
            .at(60, 104, "Số: 4512/VP")
            .centered(300, 150, "QUYẾT ĐỊNH")
            .body(215);

    assertThat(value(paper, FieldName.CODE_NUMBER)).isEmpty();
  }
}
