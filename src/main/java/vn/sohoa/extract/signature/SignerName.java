package vn.sohoa.extract.signature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/** Recognises and repairs the name of a signer (họ tên người ký) by its family name. */
public final class SignerName {
  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,6}|[YÝ])(?: (?:\\p{Lu}\\p{Ll}{1,6}|[YÝ])){1,4}");
  private static final Pattern CUT_NAME =
      Pattern.compile("\\p{Ll}{1,5}(?: (?:\\p{Lu}\\p{Ll}{1,6}|[YÝ])){2,4}");
  private static final List<String> FAMILY_NAMES =
      Arrays.asList(
          """
          Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Phàn Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh \
          Đinh Lâm Mai Trương Lương Lường Hà Tô Tạ Cao Châu Quách Lưu Thái Kiều La Lã Vương Tăng Giang \
          Văn Thạch Nông Hứa Cù Ưng Tôn Lò Lô Lộ Tống Tòng Khương Mạc Nghiêm Bạch Đàm Khổng Phùng Chu \
          Chử Điệp Danh Sơn Kim Cung Lục Vi Quang Sùng Giáp Triệu Ksor Thân Từ Ninh Vàng Giàng"""
              .split(" "));
  private static final Map<String, List<String>> BY_KEY = byKey();

  private SignerName() {}

  public static boolean isName(String text) {
    return NAME.matcher(text).matches() || completed(text).isPresent();
  }

  static boolean hasFamilyName(String text) {
    return BY_KEY.containsKey(VietnameseText.letterKey(text.split(" ", 2)[0]))
        || completed(text).isPresent();
  }

  /**
   * Returns the name with the diacritics of its family name corrected, and also its letters if a
   * seal hides the first of them and only one family name is possible.
   */
  public static String repair(String name) {
    String[] parts = name.split(" ", 2);
    List<String> meant = BY_KEY.getOrDefault(VietnameseText.letterKey(parts[0]), List.of());
    boolean isKnown = meant.stream().anyMatch(parts[0]::equals);
    return meant.size() == 1 && !isKnown && parts.length == 2
        ? meant.getFirst() + " " + parts[1]
        : completed(name).orElse(name);
  }

  private static Optional<String> completed(String name) {
    if (!CUT_NAME.matcher(name).matches() || name.startsWith("ông ")) {
      return Optional.empty();
    }
    String[] parts = name.split(" ", 2);
    List<String> meant = FAMILY_NAMES.stream().filter(family -> family.endsWith(parts[0])).toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst() + " " + parts[1]) : Optional.empty();
  }

  private static Map<String, List<String>> byKey() {
    Map<String, List<String>> names = new HashMap<>();
    for (String name : FAMILY_NAMES) {
      names.merge(
          VietnameseText.letterKey(name),
          List.of(name),
          (some, more) ->
              Arrays.asList((String.join(" ", some) + " " + more.getFirst()).split(" ", -1)));
    }
    return Map.copyOf(names);
  }
}
