package vn.sohoa.extract;

/**
 * The fields read from a paper, by the metadata names of the national guidance on digitization
 * (BKHCN 11/2025) and of Thông tư 05/2025/TT-BNV.
 */
public enum FieldName {
  /** Tên loại văn bản, e.g. {@code Kế hoạch}. */
  TYPE_NAME("typeName"),
  /** Số văn bản, e.g. {@code 1178}. */
  CODE_NUMBER("codeNumber"),
  /** Ký hiệu văn bản, e.g. {@code QĐ-UBND}. */
  CODE_NOTATION("codeNotation"),
  /** Ngày ban hành, ISO 8601. */
  ISSUED_DATE("issuedDate"),
  /** Địa danh, e.g. {@code Hải Phòng}. */
  ISSUED_PLACE("issuedPlace"),
  /** Cơ quan ban hành. */
  ORGAN_NAME("organName"),
  /** Trích yếu nội dung. */
  SUBJECT("subject"),
  /** Người ký. */
  SIGNER_NAME("signerName"),
  /** Chức vụ người ký. */
  SIGNER_POSITION("signerPosition"),
  /** Mã số hồ sơ, of the dossier the paper belongs to. */
  DOSSIER_CODE("dossierCode"),
  /** Mã thủ tục hành chính. */
  PROCEDURE_CODE("procedureCode"),
  /** Mã số thuế or mã số doanh nghiệp of the applicant. */
  TAX_CODE("taxCode"),
  /** Số định danh cá nhân, 12 digits. */
  ID_NUMBER("idNumber");

  private final String metadataName;

  FieldName(String metadataName) {
    this.metadataName = metadataName;
  }

  /** The name in the API and in the metadata sets, camelCase. */
  public String metadataName() {
    return metadataName;
  }
}
