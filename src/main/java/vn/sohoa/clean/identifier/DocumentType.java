package vn.sohoa.clean.identifier;

import java.util.Arrays;
import java.util.Optional;
import vn.sohoa.clean.text.ClosedList;

/**
 * Types of administrative paper (tên loại văn bản): the 29 of NĐ 30/2020 Điều 7, then types of
 * legal normative papers and permits that the BKHCN guidance 11/2025 also codes.
 */
public enum DocumentType {
  NGHI_QUYET("Nghị quyết", "NQ"),
  QUYET_DINH("Quyết định", "QĐ"),
  CHI_THI("Chỉ thị", "CT"),
  QUY_CHE("Quy chế", "QC"),
  QUY_DINH("Quy định", "QyĐ"),
  THONG_CAO("Thông cáo", "TC"),
  THONG_BAO("Thông báo", "TB"),
  HUONG_DAN("Hướng dẫn", "HD"),
  CHUONG_TRINH("Chương trình", "CTr"),
  KE_HOACH("Kế hoạch", "KH"),
  PHUONG_AN("Phương án", "PA"),
  DE_AN("Đề án", "ĐA"),
  DU_AN("Dự án", "DA"),
  BAO_CAO("Báo cáo", "BC"),
  BIEN_BAN("Biên bản", "BB"),
  TO_TRINH("Tờ trình", "TTr"),
  HOP_DONG("Hợp đồng", "HĐ"),
  /** Official letter: has neither a title nor an abbreviation. */
  CONG_VAN("Công văn", ""),
  CONG_DIEN("Công điện", "CĐ"),
  BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
  BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
  GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
  GIAY_MOI("Giấy mời", "GM"),
  GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
  GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
  PHIEU_GUI("Phiếu gửi", "PG"),
  PHIEU_CHUYEN("Phiếu chuyển", "PC"),
  PHIEU_BAO("Phiếu báo", "PB"),
  THU_CONG("Thư công", ""),
  NGHI_DINH("Nghị định", "NĐ"),
  THONG_TU("Thông tư", "TT"),
  GIAY_PHEP("Giấy phép", "GP");

  private static final int LETTERS_PER_ERROR = 5;
  private static final ClosedList NAMES =
      new ClosedList(Arrays.stream(values()).map(DocumentType::vietnameseName).toList());

  private final String vietnameseName;
  private final String abbreviation;

  DocumentType(String vietnameseName, String abbreviation) {
    this.vietnameseName = vietnameseName;
    this.abbreviation = abbreviation;
  }

  /** Returns the name in sentence case, e.g. {@code Kế hoạch}. */
  public String vietnameseName() {
    return vietnameseName;
  }

  /** Returns the abbreviation used in a notation, e.g. {@code KH}; empty for official letters. */
  public Optional<String> abbreviation() {
    return Optional.of(abbreviation).filter(letters -> !letters.isEmpty());
  }

  /**
   * Returns the type whose name is closest to the recognised title, ignoring diacritics; empty if
   * none is close enough or several are equally close.
   */
  public static Optional<DocumentType> ofTitle(String title) {
    return NAMES
        .nearest(title, LETTERS_PER_ERROR)
        .flatMap(
            name ->
                Arrays.stream(values())
                    .filter(type -> type.vietnameseName.equals(name))
                    .findFirst());
  }

  /**
   * Returns the type with exactly this abbreviation. No fuzzy matching, because HD and HĐ, CT and
   * CTr are different types.
   */
  public static Optional<DocumentType> ofAbbreviation(String letters) {
    return Arrays.stream(values())
        .filter(type -> !type.abbreviation.isEmpty() && type.abbreviation.equals(letters))
        .findFirst();
  }
}
