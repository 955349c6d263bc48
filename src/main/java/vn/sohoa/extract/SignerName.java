package vn.sohoa.extract;

import java.util.Set;
import java.util.regex.Pattern;
import vn.sohoa.clean.VietnameseText;

/** Whether a row holds a person's name (họ tên người ký). */
final class SignerName {
  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,6}|[YÝ])(?: (?:\\p{Lu}\\p{Ll}{1,6}|[YÝ])){1,4}");
  private static final Set<String> FAMILY_NAMES =
      Set.of(
          """
          nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan trinh \
          dinh lam mai truong luong ha to ta cao chau quach luu thai kieu la vuong tang giang \
          van thach nong hua cu ung ton lo tong khuong mac nghiem bach dam khong phung chu diep \
          danh son kim cung luc vi quang sung giap trieu ksor"""
              .split(" "));

  private SignerName() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean hasFamilyName(String text) {
    return FAMILY_NAMES.contains(VietnameseText.searchKey(text).split(" ", 2)[0]);
  }
}
