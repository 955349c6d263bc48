package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindLikenessTest {
  private static final List<String> STANDS_FOR = List.of("Tài liệu tư cách pháp lý");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tài liệu tư cách pháp lý|named",
        "Bản sao tài liệu tư cách pháp lý của nhà đầu tư|named",
        "Bản sao y tài liệu tư cách pháp lý|named",
        "Bản chính hoặc bản sao có chứng thực tài liệu tư cách pháp lý|named",
        "01 bản sao hợp lệ: Tài liệu tư cách pháp lý, bản dịch|named",
        "Tài liệu tư cách pháp lýng|unlike",
        "Giấy chứng nhận đăng ký doanh nghiệp|named",
        "Giấy chứng nhận đăng ký|named",
        "Đề xuất dự án đầu tư|unlike",
      })
  void levelTellsHowAlikeTheyAre(String component, String level) {
    assertThat(KindLikeness.level("Giấy chứng nhận đăng ký doanh nghiệp", STANDS_FOR, component))
        .isEqualTo("component." + level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đề xuất dự án đầu tư gồm các nội dung chủ yếu|Đề xuất dự án|alike",
        "Đề xuất dự án đầu tư|Đề xuầt dư án đầu tư|named",
      })
  void namesInCataloguesMayBeLong(String component, String kind, String level) {
    assertThat(KindLikeness.level(kind, List.of(), component)).isEqualTo("component." + level);
  }
}
