package vn.sohoa.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.SentText;

/** Columns of a catalogue import, with their English and Vietnamese headers. */
enum ImportColumn {
  PROCEDURE_CODE("procedureCode", "Mã thủ tục"),
  PROCEDURE_NAME("procedureName", "Tên thủ tục"),
  FIELD("field", "Lĩnh vực"),
  DEPARTMENT("department", "Đơn vị"),
  LEGAL_BASIS("legalBasis", "Căn cứ"),
  VALID_FROM("validFrom", "Hiệu lực từ"),
  VALID_TO("validTo", "Hiệu lực đến"),
  RETURNS_PAPER_RESULT("returnsPaperResult", "Trả kết quả giấy"),
  COMPONENT_CODE("componentCode", "Mã thành phần"),
  COMPONENT_NAME("componentName", "Tên thành phần"),
  REQUIRED("required", "Bắt buộc"),
  FORM("form", "Hình thức"),
  INTERNAL_OPINION("internalOpinion", "Ý kiến nội bộ"),
  COVERED_BY_OTHER("coveredByOther", "Nộp chung"),
  VALIDITY_MONTHS("validityMonths", "Dùng lại (tháng)"),
  BASIS("basis", "Căn cứ số hóa");

  private final String english;
  private final String vietnamese;

  ImportColumn(String english, String vietnamese) {
    this.english = english;
    this.vietnamese = vietnamese;
  }

  static Optional<ImportColumn> of(String head) {
    return Stream.of(values()).filter(one -> one.isNamed(key(head))).findFirst();
  }

  /** Returns all headers, English ones first. */
  static List<String> heads() {
    return Stream.concat(
            Stream.of(values()).map(one -> one.english),
            Stream.of(values()).map(one -> one.vietnamese))
        .toList();
  }

  /** Returns the English header. */
  String head() {
    return english;
  }

  private boolean isNamed(String key) {
    return key.equals(key(english)) || key.equals(key(vietnamese));
  }

  private static String key(String head) {
    return SentText.of(head).toLowerCase(Locale.ROOT);
  }
}
