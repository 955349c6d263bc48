package vn.sohoa.clean.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.Found;

/**
 * Legal forms of organisations (loại hình), Luật Doanh nghiệp 2020 Điều 37 and Luật Hợp tác xã
 * 2023. Their abbreviated and full forms are legally equivalent.
 */
public enum LegalForm {
  TNHH_MTV(
      "Công ty TNHH một thành viên",
      "(?:cong ty|cty) (?:tnhh|trach nhiem huu han) (?:mtv|mot thanh vien|1 thanh vien)"),
  TNHH_HTV(
      "Công ty TNHH hai thành viên trở lên",
      "(?:cong ty|cty) (?:tnhh|trach nhiem huu han) (?:htv|hai thanh vien|2 thanh vien)(?: tro len)?"),
  TNHH("Công ty TNHH", "(?:cong ty|cty) (?:tnhh|trach nhiem huu han)"),
  CP("Công ty cổ phần", "(?:cong ty|cty) (?:cp|co phan)|ctcp"),
  HD("Công ty hợp danh", "(?:cong ty|cty) (?:hd|hop danh)"),
  DNTN("Doanh nghiệp tư nhân", "dntn|doanh nghiep (?:tn|tu nhan)"),
  LHHTX("Liên hiệp hợp tác xã", "lh ?htx|lien hiep (?:htx|hop tac xa)"),
  HTX("Hợp tác xã", "htx|hop tac xa"),
  HKD("Hộ kinh doanh", "hkd|ho kinh doanh(?: ca the)?");

  private final String written;
  private final Pattern start;

  LegalForm(String written, String start) {
    this.written = written;
    this.start = Pattern.compile("(?:" + start + ")(?![a-z0-9])[ :]*");
  }

  /** Returns the legal form at the beginning of a name, with its position. */
  static Optional<Found<LegalForm>> at(String searchKey) {
    for (LegalForm form : values()) {
      Matcher matcher = form.start.matcher(searchKey);
      if (matcher.lookingAt()) {
        return Optional.of(new Found<>(form, 0, matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** Returns the spelling used in canonical names. */
  public String written() {
    return written;
  }
}
