package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.ClosedList;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.Provinces;

/**
 * Known lines of issuers' names (tên cơ quan ban hành), generated from ranks, provinces and fields
 * of government before and after the reform of 2025.
 */
public final class IssuerNames {
  private static final int LETTERS_PER_ERROR = 5;
  private static final List<String> BODIES =
      lines(
          """
          Ủy ban nhân dân;Hội đồng nhân dân;Đoàn đại biểu Quốc hội;Chính phủ;Thủ tướng Chính phủ
          Văn phòng Chính phủ;Văn phòng Quốc hội;Văn phòng Ủy ban nhân dân;Văn phòng Đăng ký đất đai
          Ban Quản lý Khu kinh tế;Ban Quản lý các khu kinh tế;Ban Quản lý các khu công nghiệp
          Ban Quản lý các khu chế xuất và công nghiệp;Ban Quản lý Khu công nghệ cao
          Ban Quản lý khu kinh tế và các khu công nghiệp;Ban Chỉ đạo;Thanh tra tỉnh;Thanh tra Chính phủ
          Ngân hàng Nhà nước Việt Nam;Kiểm toán nhà nước;Tòa án nhân dân;Viện kiểm sát nhân dân
          Tổng cục Hải quan;Cục Hải quan;Tổng cục Thuế;Cục Thuế;Chi cục Thuế;Công an tỉnh
          Bảo hiểm xã hội Việt Nam;Bảo hiểm xã hội;Trung tâm Phục vụ hành chính công""");
  private static final List<String> FIELDS_OF_GOVERNMENT =
      lines(
          """
          Tư pháp;Tài chính;Công Thương;Xây dựng;Nội vụ;Y tế;Ngoại giao;Khoa học và Công nghệ
          Văn hóa, Thể thao và Du lịch;Giáo dục và Đào tạo;Nông nghiệp và Môi trường
          Dân tộc và Tôn giáo;Kế hoạch và Đầu tư;Giao thông vận tải;Tài nguyên và Môi trường
          Nông nghiệp và Phát triển nông thôn;Lao động - Thương binh và Xã hội
          Thông tin và Truyền thông;Văn hóa và Thể thao;Du lịch;Ngoại vụ""");
  private static final ClosedList NAMES = new ClosedList(names());

  private IssuerNames() {}

  /**
   * Returns the known line closest to the recognised one, or the recognised line itself if they
   * differ only in spelling.
   */
  public static Optional<String> nearest(String line) {
    return NAMES
        .nearest(line, LETTERS_PER_ERROR)
        .filter(name -> hasAsManyWords(name, line) || NAMES.same(line).isPresent())
        .map(name -> isSameSpelling(name, line) ? VietnameseText.tidy(line) : name);
  }

  /**
   * Returns the last known line of a complete name: the issuer itself, without its parent bodies.
   * Empty if any part of the name is unknown.
   */
  public static Optional<String> body(String name) {
    String tidy = VietnameseText.tidy(name);
    if (NAMES.same(tidy).isPresent()) {
      return NAMES.same(tidy);
    }
    for (int end = tidy.lastIndexOf(' '); end > 0; end = tidy.lastIndexOf(' ', end - 1)) {
      Optional<String> body =
          NAMES.same(tidy.substring(0, end)).isPresent()
              ? body(tidy.substring(end + 1))
              : Optional.empty();
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  /** Returns the fields of government that ministries and departments are named after. */
  static List<String> fieldsOfGovernment() {
    return FIELDS_OF_GOVERNMENT;
  }

  /**
   * Repair changes letters only; a line with fewer words is the name of another issuer, not a
   * misread one.
   */
  private static boolean hasAsManyWords(String name, String line) {
    return countWords(name) == countWords(line);
  }

  private static long countWords(String line) {
    return VietnameseText.tidy(line).chars().filter(character -> character == ' ').count();
  }

  private static boolean isSameSpelling(String name, String line) {
    return VietnameseText.toneKey(name).equals(VietnameseText.toneKey(line));
  }

  private static List<String> names() {
    var names = new ArrayList<String>(BODIES);
    names.addAll(Provinces.titledNames());
    for (String owner : Provinces.titledNames()) {
      Stream.of(
              "UBND ",
              "HĐND ",
              "Ủy ban nhân dân ",
              "Hội đồng nhân dân ",
              "Ban Quản lý Khu kinh tế ",
              "Ban Quản lý các khu công nghiệp ")
          .forEach(body -> names.add(body + owner));
    }
    for (String name : Provinces.names()) {
      names.add("Ban Quản lý Khu kinh tế " + name);
    }
    Stream.of("Bộ ", "Sở ")
        .forEach(rank -> FIELDS_OF_GOVERNMENT.forEach(field -> names.add(rank + field)));
    names.addAll(List.of("Bộ Quốc phòng", "Bộ Công an"));
    return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("[;\\n]")).toList();
  }
}
