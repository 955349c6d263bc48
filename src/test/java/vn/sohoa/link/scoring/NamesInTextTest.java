package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesInTextTest {
  @Test
  void findsEnterpriseAcrossLines() {
    assertThat(NamesInText.find("theo đề nghị của Công ty TNHH\nThử Nghiệm, mã số 0100112437"))
        .containsExactly("Công ty TNHH Thử Nghiệm,");
  }

  @Test
  void findsPersonAfterLabel() {
    assertThat(NamesInText.find("Họ và tên: NGUYỄN THỬ MẪU Ngày sinh: 01/01/1980"))
        .containsExactly("NGUYỄN THỬ MẪU Ngày");
    assertThat(NamesInText.find("cho Ông (Bà): Nguyễn Thử Mẫu, số định danh"))
        .containsExactly("Nguyễn Thử Mẫu,");
  }

  @Test
  void findsMisreadCompanyByLegalForm() {
    assertThat(NamesInText.find("GÔNG nY TNHH THỬ NGHIỆM, có trụ sở"))
        .containsExactly("Công ty TNHH THỬ NGHIỆM,");
    assertThat(NamesInText.find("góp vốn, mua cổ phần, phần vốn góp")).isEmpty();
  }

  @Test
  void excludesMottoFromNames() {
    assertThat(NamesInText.find("NHÀ ĐẦU TƯ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEmpty();
    assertThat(NamesInText.find("CÔNG TY TNHH THỬ NGHIỆM GỘNG HÒA XÀ HỘI CHỦ NGHĨA"))
        .containsExactly("CÔNG TY TNHH THỬ NGHIỆM");
  }

  @Test
  void returnsEmptyWithoutNames() {
    assertThat(NamesInText.find("Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020")).isEmpty();
    assertThat(NamesInText.find("")).isEmpty();
  }
}
