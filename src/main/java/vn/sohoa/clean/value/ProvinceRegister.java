package vn.sohoa.clean.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Register of the 63 provinces and cities (tỉnh, thành phố) until 30/6/2025 with their codes, their
 * successors since 1/7/2025 by Nghị quyết 202/2025/QH15 and QĐ 19/2025/QĐ-TTg, and common variants
 * of their names.
 */
public final class ProvinceRegister {
  // Columns: old code, old name, new code, new name if it changed
  private static final String TABLE =
      """
      01 Hà Nội 01
      02 Hà Giang 08 Tuyên Quang
      04 Cao Bằng 04
      06 Bắc Kạn 19 Thái Nguyên
      08 Tuyên Quang 08
      10 Lào Cai 15
      11 Điện Biên 11
      12 Lai Châu 12
      14 Sơn La 14
      15 Yên Bái 15 Lào Cai
      17 Hòa Bình 25 Phú Thọ
      19 Thái Nguyên 19
      20 Lạng Sơn 20
      22 Quảng Ninh 22
      24 Bắc Giang 24 Bắc Ninh
      25 Phú Thọ 25
      26 Vĩnh Phúc 25 Phú Thọ
      27 Bắc Ninh 24
      30 Hải Dương 31 Hải Phòng
      31 Hải Phòng 31
      33 Hưng Yên 33
      34 Thái Bình 33 Hưng Yên
      35 Hà Nam 37 Ninh Bình
      36 Nam Định 37 Ninh Bình
      37 Ninh Bình 37
      38 Thanh Hóa 38
      40 Nghệ An 40
      42 Hà Tĩnh 42
      44 Quảng Bình 44 Quảng Trị
      45 Quảng Trị 44
      46 Thừa Thiên Huế 46 Huế
      48 Đà Nẵng 48
      49 Quảng Nam 48 Đà Nẵng
      51 Quảng Ngãi 51
      52 Bình Định 52 Gia Lai
      54 Phú Yên 66 Đắk Lắk
      56 Khánh Hòa 56
      58 Ninh Thuận 56 Khánh Hòa
      60 Bình Thuận 68 Lâm Đồng
      62 Kon Tum 51 Quảng Ngãi
      64 Gia Lai 52
      66 Đắk Lắk 66
      67 Đắk Nông 68 Lâm Đồng
      68 Lâm Đồng 68
      70 Bình Phước 75 Đồng Nai
      72 Tây Ninh 80
      74 Bình Dương 79 Hồ Chí Minh
      75 Đồng Nai 75
      77 Bà Rịa - Vũng Tàu 79 Hồ Chí Minh
      79 Hồ Chí Minh 79
      80 Long An 80 Tây Ninh
      82 Tiền Giang 82 Đồng Tháp
      83 Bến Tre 86 Vĩnh Long
      84 Trà Vinh 86 Vĩnh Long
      86 Vĩnh Long 86
      87 Đồng Tháp 82
      89 An Giang 91
      91 Kiên Giang 91 An Giang
      92 Cần Thơ 92
      93 Hậu Giang 92 Cần Thơ
      94 Sóc Trăng 92 Cần Thơ
      95 Bạc Liêu 96 Cà Mau
      96 Cà Mau 96
      """;

  private static final Map<String, String> WRITINGS =
      Map.ofEntries(
          Map.entry("hcm", "Hồ Chí Minh"),
          Map.entry("tphcm", "Hồ Chí Minh"),
          Map.entry("saigon", "Hồ Chí Minh"),
          Map.entry("hn", "Hà Nội"),
          Map.entry("hp", "Hải Phòng"),
          Map.entry("brvt", "Bà Rịa - Vũng Tàu"),
          Map.entry("brvungtau", "Bà Rịa - Vũng Tàu"),
          Map.entry("hue", "Huế"),
          Map.entry("daclac", "Đắk Lắk"),
          Map.entry("daclak", "Đắk Lắk"),
          Map.entry("dacnong", "Đắk Nông"),
          Map.entry("backan", "Bắc Kạn"),
          Map.entry("baccan", "Bắc Kạn"));

  private static final Pattern RANK =
      Pattern.compile("^(?:tỉnh|thành phố|t\\.p\\.?|tp\\.?|t\\.)\\s*");
  private static final Map<String, Entry> BY_CODE = new HashMap<>();
  private static final Map<String, String> NAME_BY_KEY = new HashMap<>(WRITINGS);
  private static final Map<String, String> SUCCESSOR = new HashMap<>();

  private record Entry(String name, String successor) {}

  static {
    Pattern line = Pattern.compile("(\\d{2}) (\\D+?) (\\d{2})(?: (\\D+))?");
    TABLE
        .lines()
        .map(line::matcher)
        .forEach(
            matcher -> {
              if (!matcher.matches()) {
                throw new IllegalStateException("invalid row in the table of provinces");
              }
              String name = matcher.group(2);
              String changed = matcher.group(4);
              String successor = changed == null ? name : changed;
              BY_CODE.put(matcher.group(1), new Entry(name, successor));
              NAME_BY_KEY.put(VietnameseText.letterKey(name), name);
              SUCCESSOR.put(name, successor);
              SUCCESSOR.putIfAbsent(successor, successor);
            });
  }

  private ProvinceRegister() {}

  /** Returns the name until 30/6/2025 of the province with this two-digit code of that time. */
  public static Optional<String> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code)).map(Entry::name);
  }

  /**
   * Returns the name in its usual spelling, before or after the reform, e.g. for {@code TP. HCM},
   * {@code Tỉnh Đắc Lắc}.
   */
  public static Optional<String> named(String printed) {
    String bare = RANK.matcher(VietnameseText.toneKey(printed)).replaceFirst("");
    return Optional.ofNullable(NAME_BY_KEY.get(VietnameseText.letterKey(bare)));
  }

  /**
   * Returns the name of the province since 1/7/2025. No old province was split, so the successor is
   * unique.
   */
  public static Optional<String> since2025(String name) {
    return Optional.ofNullable(SUCCESSOR.get(name));
  }
}
