package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ngày cấp        | 12/3/2025; 05.11.2024          | date",
        "Lập ngày        | 12 tháng 3 năm 2025; ngày 05 tháng 11 năm 2024 | date",
        "Mã số thuế      | 0100112437; 0100109106         | taxCode",
        "Số căn cước     | 031190000123; 001085012345     | personalId",
        "Tỷ lệ góp vốn   | 12,5%; 51 %                    | percentage",
        "Diện tích       | 1.250 m2; 0,5 ha               | area",
        "Tổng giá trị    | 900.000.000 đồng; 1,2 tỷ đồng  | money",
        "Vốn điều lệ     | 900.000.000; 1.200.000.000     | money",
        "Số điện thoại   | 0225 382 3207; 0912345678      | phone",
        "Quyết định số   | 15/QĐ-BQL; 118/2025/NĐ-CP      | documentNumber",
        "Số tầng         | 3; 12                          | text",
        "Số lao động     | 150; 1.200                     | text",
        "Ngày cấp        | 12/3/2025; không rõ            | text",
        "Người phụ trách | Nguyễn Văn Mẫu; Trần Thị Thử   | text",
        "Địa chỉ         | Số 8 đường Ví Dụ; Lô CN-05     | text"
      })
  void theFormAcceptsAllExamples(String label, String values, String cleaner) {
    ValueType type = ValueTypes.of(label, List.of(values.split("; ", -1)), List.of());

    assertThat(type).isEqualTo(ValueType.whole(cleaner));
  }

  @Test
  void aValueWithinATextNeedsAPattern() {
    List<String> values =
        List.of("ngày 12 tháng 3 năm 2025 tại Hải Phòng", "ngày 5 tháng 11 năm 2024 tại Mẫu");

    ValueType type = ValueTypes.of("Cấp", values, List.of());

    assertThat(type.cleaner()).isEqualTo("date");
    assertThat(type.pattern()).hasValueSatisfying(it -> assertThat(it).contains("tháng"));
  }

  @Test
  void whatIsFarFromTheLabelIsNotItsValue() {
    List<String> values =
        List.of("của Ban Quản lý khu kinh tế ngày 12/3/2025", "của Ủy ban nhân dân ngày 5/4/2024");

    assertThat(ValueTypes.of("Theo đề nghị", values, List.of())).isEqualTo(ValueType.TEXT);
  }

  @Test
  void thePreferredCleanerComesFirst() {
    List<String> values = List.of("031190000123", "001085012345");

    assertThat(ValueTypes.of("Mã số thuế", values, List.of("taxCode")))
        .isEqualTo(ValueType.whole("taxCode"));
  }
}
