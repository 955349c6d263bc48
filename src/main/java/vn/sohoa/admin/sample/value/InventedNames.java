package vn.sohoa.admin.sample.value;

import java.util.List;

/** Generates names from common parts. */
public final class InventedNames {
  private static final List<String> FAMILIES =
      List.of(
          "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm",
          "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đoàn", "Mai");
  private static final List<String> MIDDLES =
      List.of(
          "Văn", "Văn", "Thị", "Thị", "Đức", "Hữu", "Minh", "Thanh", "Quốc", "Ngọc", "Xuân", "Thu",
          "Bích", "Hồng", "Gia", "Bảo", "Kim", "Tuấn", "Anh", "Hải");
  private static final List<String> GIVEN =
      List.of(
          "Hùng", "Hưng", "Hương", "Hường", "Hòa", "Hoa", "Hóa", "Tuấn", "Tuân", "Tuyên", "Tuyến",
          "Sơn", "Sớn", "Lan", "Lân", "Long", "Lương", "Mai", "Mài", "Minh", "Nam", "Năm", "Ngân",
          "Ngần", "Phong", "Phương", "Phượng", "Quân", "Quyên", "Quyền", "Thảo", "Thao", "Thắng",
          "Thăng", "Thành", "Thanh", "Thủy", "Thụy", "Toàn", "Toán", "Trang", "Tráng", "Trung",
          "Tùng", "Tung", "Vân", "Vấn", "Việt", "Viết", "Yến", "Yên", "Đạt", "Đát", "Điệp", "Diệp");
  private static final List<String> FORMS =
      List.of(
          "Công ty TNHH",
          "Công ty TNHH",
          "Công ty Cổ phần",
          "Công ty TNHH Một thành viên",
          "Công ty Trách nhiệm hữu hạn");
  private static final List<String> TRADES =
      List.of(
          "Sản xuất",
          "Thương mại",
          "Xây dựng",
          "Điện tử",
          "Cơ khí",
          "Bao bì",
          "Dệt may",
          "Nhựa",
          "Logistics",
          "Thực phẩm",
          "Vật liệu",
          "Công nghệ",
          "Thiết bị",
          "Nội thất",
          "Da giày");
  private static final List<String> BRANDS =
      List.of(
          "Sao", "Ánh", "Hải", "Đông", "Nam", "Tân", "Phú", "Thịnh", "Vạn", "Kim", "Thiên", "Đại",
          "Hưng", "Long", "Phát", "Minh", "Quang", "Bình", "An", "Việt", "Thành", "Cường", "Lộc",
          "Tín", "Nghĩa", "Bắc", "Trường", "Giang", "Sơn", "Lâm", "Ngọc", "Bảo", "Hoàng", "Gia");

  private InventedNames() {}

  public static String person(Dice dice) {
    String middle = dice.pick(MIDDLES);
    String second = dice.chance(0.3) ? " " + dice.pick(MIDDLES) : "";
    return dice.pick(FAMILIES) + " " + middle + second + " " + dice.pick(GIVEN);
  }

  /**
   * Returns a name of the same family: only the given name differs, often only in its diacritics.
   */
  public static String sibling(String name, Dice dice) {
    return name.substring(0, name.lastIndexOf(' ') + 1) + dice.pick(GIVEN);
  }

  public static String enterprise(Dice dice) {
    String brand = dice.pick(BRANDS) + " " + dice.pick(BRANDS);
    String third = dice.chance(0.35) ? " " + dice.pick(BRANDS) : "";
    String trade = dice.chance(0.75) ? " " + dice.pick(TRADES) : "";
    String place = dice.chance(0.25) ? " Hải Phòng" : "";
    return dice.pick(FORMS) + trade + " " + brand + third + place;
  }

  /**
   * Returns an enterprise of the same owner: the same name followed by a number or another trade.
   */
  public static String sister(String name, Dice dice) {
    return dice.chance(0.5) ? name + " " + (2 + dice.below(4)) : name + " " + dice.pick(TRADES);
  }
}
