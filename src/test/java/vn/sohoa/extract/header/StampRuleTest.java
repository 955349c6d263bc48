package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

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
  @CsvSource({"MẬT,MẬT", "TỐI MẬT,TỐI MẬT", "TUYỆT MẬT,TUYỆT MẬT", "TÔI MẶT,TỐI MẬT"})
  void detectsSecrecyStamp(String stamp, String value) {
    Paper paper = letter().at(60, 116, stamp);

    assertThat(value(paper, FieldName.SECRECY)).contains(value);
    assertThat(Extractor.isSecret(paper.page())).isTrue();
  }

  @Test
  void ignoresSecrecyWordInSentence() {
    Paper paper = letter().at(85, 330, "Bảo vệ bí MẬT nhà nước theo quy định");

    assertThat(Extractor.isSecret(paper.page())).isFalse();
    assertThat(value(paper, FieldName.SECRECY)).isEmpty();
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
