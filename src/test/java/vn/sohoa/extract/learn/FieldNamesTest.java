package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.extract.kind.Kinds;

class FieldNamesTest {
  private final FieldNames names = new FieldNames(Kinds.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Địa điểm kho                     | diaDiemKho",
        "Họ và tên / Full name            | hoVaTenFullName",
        "Điện thoại (nếu có)              | dienThoaiNeuCo",
        "2 bên                            | field2Ben",
        "Ô                                | fieldO",
        "Số người lao động nước ngoài làm việc tại dự án | soNguoiLaoDongNuocNgoai"
      })
  void wordsOfALabelBecomeAName(String label, String name) {
    assertThat(FieldNames.camelCase(label)).isEqualTo(name);
  }

  @Test
  void aKnownLabelHasItsName() {
    assertThat(names.known("MÃ SỐ DỰ ÁN"))
        .map(FieldNames.Known::name)
        .contains("investmentProjectCode");
    assertThat(names.known("Quốc tịch / Citizenship"))
        .map(FieldNames.Known::name)
        .contains("nationality");
    assertThat(names.known("Số")).isEmpty();
    assertThat(names.known("Sức chứa của kho")).isEmpty();
  }

  @Test
  void misreadMarksOfAKnownLabelAreCorrected() {
    assertThat(names.spelled("Mã sổ dự an")).isEqualTo("Mã số dự án");
  }

  @Test
  void noNameIsGivenTwice() {
    assertThat(names.give("fullName")).isEqualTo("fullName");
    assertThat(names.give("fullName")).isEqualTo("fullName2");
    assertThat(names.give("fullName")).isEqualTo("fullName3");
  }
}
