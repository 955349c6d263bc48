package vn.sohoa.extract.field;

import java.util.List;

/**
 * Name of a field. The constants are the metadata names of the national guidance on digitization
 * (BKHCN 11/2025) and of Thông tư 05/2025/TT-BNV, and the fields that link a paper to its dossier;
 * definitions of kinds add others.
 *
 * @param metadataName name in the API and in the metadata sets, camelCase
 */
public record FieldName(String metadataName) {
  /** Tên loại văn bản, e.g. {@code Kế hoạch}. */
  public static final FieldName TYPE_NAME = new FieldName("typeName");

  /** Số văn bản, e.g. {@code 1178}. */
  public static final FieldName CODE_NUMBER = new FieldName("codeNumber");

  /** Ký hiệu văn bản, e.g. {@code QĐ-UBND}. */
  public static final FieldName CODE_NOTATION = new FieldName("codeNotation");

  /** Ngày ban hành, ISO 8601. */
  public static final FieldName ISSUED_DATE = new FieldName("issuedDate");

  /** Year in the date line of a draft, whose day is blank. */
  public static final FieldName ISSUED_YEAR = new FieldName("issuedYear");

  /** Địa danh, e.g. {@code Hải Phòng}. */
  public static final FieldName ISSUED_PLACE = new FieldName("issuedPlace");

  /** Cơ quan ban hành. */
  public static final FieldName ORGAN_NAME = new FieldName("organName");

  /** Trích yếu nội dung. */
  public static final FieldName SUBJECT = new FieldName("subject");

  /** Người ký. */
  public static final FieldName SIGNER_NAME = new FieldName("signerName");

  /** Chức vụ người ký. */
  public static final FieldName SIGNER_POSITION = new FieldName("signerPosition");

  /** Độ khẩn: {@code HỎA TỐC}, {@code THƯỢNG KHẨN} or {@code KHẨN}. */
  public static final FieldName URGENCY = new FieldName("urgency");

  /** Độ mật: {@code TUYỆT MẬT}, {@code TỐI MẬT} or {@code MẬT}. */
  public static final FieldName SECRECY = new FieldName("secrecy");

  /** Nơi nhận: each recipient is one value. */
  public static final FieldName RECIPIENTS = new FieldName("recipients");

  /** Số đến, in the stamp of the receiving body. */
  public static final FieldName ARRIVAL_NUMBER = new FieldName("arrivalNumber");

  /** Ngày đến, in the stamp of the receiving body. */
  public static final FieldName ARRIVAL_DATE = new FieldName("arrivalDate");

  /** Mã số hồ sơ of the dossier that the paper belongs to. */
  public static final FieldName DOSSIER_CODE = new FieldName("dossierCode");

  /** Mã thủ tục hành chính. */
  public static final FieldName PROCEDURE_CODE = new FieldName("procedureCode");

  /** Mã số thuế or mã số doanh nghiệp of the applicant. */
  public static final FieldName TAX_CODE = new FieldName("taxCode");

  /** Số định danh cá nhân, 12 digits. */
  public static final FieldName ID_NUMBER = new FieldName("idNumber");

  private static final List<FieldName> MANY_VALUED = List.of(DOSSIER_CODE, RECIPIENTS);

  /** Returns whether all values found are kept, not only the best. */
  public boolean isManyValued() {
    return MANY_VALUED.contains(this);
  }
}
