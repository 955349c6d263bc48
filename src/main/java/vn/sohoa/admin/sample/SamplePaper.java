package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoa.admin.sample.draw.Sheets;

/**
 * Content of a fictitious paper, by the parts of Nghị định 30/2020.
 *
 * @param issuerParent superior authority of the issuer
 * @param number as printed, e.g. {@code 1178}
 * @param notation e.g. {@code QĐ-BQL}
 * @param typeName kind of paper, e.g. {@code Quyết định}
 * @param body paragraphs; one all in capitals is a heading, one with a legal basis (căn cứ) is in
 *     italics
 * @param dossierCode printed at the foot of page 1, or null
 * @param qrText text of the QR code at the foot of page 1, or null for none
 */
public record SamplePaper(
    String issuerParent,
    String issuer,
    String number,
    String notation,
    String place,
    LocalDate date,
    String typeName,
    String subject,
    List<String> body,
    String signerPosition,
    String signerName,
    @Nullable String dossierCode,
    @Nullable String qrText)
    implements Sheets {

  private static final String TAX_CODE = "0100112437";

  public SamplePaper {
    body = List.copyOf(body);
  }

  @Override
  public BufferedImage draw(int page, int dpi) {
    return new SamplePage(this, dpi).draw(page);
  }

  /** Returns a decision of a fictitious economic-zone authority. */
  public static SamplePaper decision() {
    return new SamplePaper(
        "UBND THÀNH PHỐ HẢI PHÒNG",
        "BAN QUẢN LÝ KHU KINH TẾ",
        "1178",
        "QĐ-BQL",
        "Hải Phòng",
        LocalDate.of(2025, 4, 15),
        "Quyết định",
        "Về việc kiểm tra tiến độ thực hiện dự án Nhà máy sản xuất linh kiện Thử Nghiệm",
        DECISION,
        "TRƯỞNG BAN",
        "Nguyễn Thử Mẫu",
        null,
        null);
  }

  /** Returns the same paper with another number and date. */
  public SamplePaper numbered(String newNumber, String newNotation, LocalDate newDate) {
    return new SamplePaper(
        issuerParent,
        issuer,
        newNumber,
        newNotation,
        place,
        newDate,
        typeName,
        subject,
        body,
        signerPosition,
        signerName,
        dossierCode,
        qrText);
  }

  /** Returns the same paper about another subject. */
  public SamplePaper about(String newTypeName, String newSubject) {
    return new SamplePaper(
        issuerParent,
        issuer,
        number,
        notation,
        place,
        date,
        newTypeName,
        newSubject,
        body,
        signerPosition,
        signerName,
        dossierCode,
        qrText);
  }

  /** Returns the same paper with another text. */
  public SamplePaper saying(List<String> newBody) {
    return new SamplePaper(
        issuerParent,
        issuer,
        number,
        notation,
        place,
        date,
        typeName,
        subject,
        newBody,
        signerPosition,
        signerName,
        dossierCode,
        qrText);
  }

  /** Returns the same paper addressed to an enterprise with that tax code (mã số thuế). */
  public SamplePaper forTaxCode(String taxCode) {
    return saying(body.stream().map(text -> text.replace(TAX_CODE, taxCode)).toList());
  }

  /** Returns the same paper filed in a dossier, whose code is printed as text and QR code. */
  public SamplePaper filedIn(String newDossierCode) {
    return new SamplePaper(
        issuerParent,
        issuer,
        number,
        notation,
        place,
        date,
        typeName,
        subject,
        body,
        signerPosition,
        signerName,
        newDossierCode,
        newDossierCode);
  }

  private static final List<String> DECISION =
      List.of(
          "TRƯỞNG BAN BAN QUẢN LÝ KHU KINH TẾ",
          "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;",
          "Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020 và các văn bản hướng dẫn thi hành;",
          "Căn cứ văn bản đề nghị thực hiện dự án đầu tư và hồ sơ kèm theo của Công ty TNHH Thử"
              + " Nghiệm nộp ngày 08 tháng 4 năm 2025;",
          "Theo đề nghị của Trưởng phòng Quản lý đầu tư.",
          "QUYẾT ĐỊNH:",
          "Điều 1. Kiểm tra tiến độ thực hiện dự án Nhà máy sản xuất linh kiện Thử Nghiệm của"
              + " Công ty TNHH Thử Nghiệm, mã số doanh nghiệp "
              + TAX_CODE
              + ", tại lô CN-05 khu công"
              + " nghiệp Mẫu Đơn; tổng vốn đầu tư 125.000.000.000 đồng, thời hạn hoạt động 50 năm.",
          "Điều 2. Nhà đầu tư có trách nhiệm triển khai dự án đúng tiến độ, sử dụng đất tiết kiệm,"
              + " bảo vệ môi trường và báo cáo định kỳ hằng quý theo quy định của pháp luật.",
          "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng phòng Quản lý"
              + " đầu tư và Công ty TNHH Thử Nghiệm chịu trách nhiệm thi hành Quyết định này./.");
}
