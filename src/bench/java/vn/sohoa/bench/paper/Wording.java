package vn.sohoa.bench.paper;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes sentences as offices write them, from patterns with gaps. */
record Wording(RandomGenerator random) {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private static final List<String> FAMILY_NAMES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
          "Ngô", "Dương", "Lý", "Đinh", "Lương", "Trịnh");
  private static final List<String> MIDDLE_NAMES =
      List.of(
          "Văn", "Thị", "Hữu", "Đức", "Minh", "Quốc", "Thanh", "Ngọc", "Xuân", "Thùy", "Bảo",
          "Khánh", "Đình", "Phú");
  private static final List<String> GIVEN_NAMES =
      List.of(
          "Hiển", "Phượng", "Thảo", "Quỳnh", "Tuấn", "Dũng", "Hậu", "Nghĩa", "Thủy", "Trường",
          "Yến", "Khuê", "Bằng", "Lợi", "Mẫn", "Sửu", "Tưởng", "Hạnh", "Việt", "Nguyệt");

  private static final List<String> ACTIONS =
      List.of(
          "số hóa hồ sơ, giấy tờ và kết quả giải quyết thủ tục hành chính",
          "rà soát, đơn giản hóa thủ tục hành chính nội bộ năm {nam}",
          "công bố danh mục thủ tục hành chính thuộc phạm vi quản lý lĩnh vực {linhvuc}",
          "phân công nhiệm vụ tiếp nhận và trả kết quả tại Trung tâm Phục vụ hành chính công",
          "tăng cường kỷ luật, kỷ cương trong thực thi công vụ",
          "bảo đảm an toàn phòng cháy, chữa cháy mùa hanh khô",
          "kiểm tra công tác văn thư, lưu trữ và bảo quản tài liệu giấy",
          "thẩm định hồ sơ đề nghị cấp giấy phép lĩnh vực {linhvuc}",
          "giải quyết kiến nghị của cử tri trước kỳ họp thường lệ",
          "tổ chức tập huấn kỹ năng sử dụng chữ ký số cho cán bộ, công chức",
          "điều chỉnh dự toán chi ngân sách quý {quy} năm {nam}",
          "ứng dụng công nghệ thông tin trong lĩnh vực {linhvuc}");

  private static final List<String> FIELDS =
      List.of(
          "đất đai",
          "hộ tịch",
          "chứng thực",
          "xây dựng",
          "bảo trợ xã hội",
          "hoạt động tín ngưỡng",
          "thủy sản",
          "an toàn thực phẩm",
          "giáo dục nghề nghiệp",
          "quảng cáo",
          "khoáng sản",
          "đăng ký kinh doanh",
          "viễn thông",
          "đường bộ");

  private static final List<String> BASES =
      List.of(
          "Căn cứ Luật Tổ chức chính quyền địa phương;",
          "Căn cứ Nghị định số {so}/{nam}/NĐ-CP ngày {ngay} của Chính phủ;",
          "Căn cứ Thông tư số {so}/{nam}/TT-BNV ngày {ngay} của Bộ trưởng Bộ Nội vụ;",
          "Căn cứ Quyết định số {so}/QĐ-UBND ngày {ngay} về lĩnh vực {linhvuc};",
          "Theo đề nghị của Chánh Văn phòng tại Tờ trình số {so}/TTr-VP ngày {ngay};");

  private static final List<String> SENTENCES =
      List.of(
          "Các cơ quan, đơn vị chủ động bố trí nhân lực, máy quét và đường truyền để việc {viec} được"
              + " thực hiện đúng thời hạn, không gây phiền hà cho người dân và doanh nghiệp.",
          "Trong {thang} tháng đầu năm {nam}, toàn địa bàn đã tiếp nhận {so} hồ sơ thuộc lĩnh vực"
              + " {linhvuc}; trong đó giải quyết trước hạn và đúng hạn {so} hồ sơ, đạt {phantram}%.",
          "Hồ sơ quá hạn phải có văn bản xin lỗi, nêu rõ lý do và hẹn lại ngày trả kết quả; người đứng"
              + " đầu chịu trách nhiệm nếu để chậm trễ kéo dài.",
          "Kinh phí thực hiện là {tien} đồng, lấy từ nguồn chi thường xuyên đã được giao năm {nam} và"
              + " các nguồn hợp pháp khác.",
          "Giao Phòng {phong} chủ trì, phối hợp với các đơn vị liên quan tham mưu việc {viec}, báo cáo"
              + " kết quả trước ngày {ngay}.",
          "Ông (bà) {ten} được cử làm đầu mối, số điện thoại 0{dienthoai}, thư điện tử gửi về hộp thư"
              + " công vụ của cơ quan.",
          "Việc {viec} còn một số hạn chế: dữ liệu chưa đầy đủ, mẫu đơn chưa thống nhất, nhiều tờ khai"
              + " viết tay mờ, khó đọc.",
          "Nguyên nhân chủ yếu là do khối lượng giấy tờ lớn, thiết bị cũ, một bộ phận công chức chưa"
              + " quen với quy trình xử lý hồ sơ điện tử.",
          "Đề nghị Quý cơ quan nghiên cứu, cho ý kiến bằng văn bản và gửi về trước ngày {ngay} để tổng"
              + " hợp, trình cấp có thẩm quyền xem xét, quyết định.",
          "Văn bản này thay thế Văn bản số {so}/UBND-KT ngày {ngay}; những nội dung khác không trái thì"
              + " vẫn giữ nguyên hiệu lực.",
          "Thửa đất số {so}, tờ bản đồ số {thang}, diện tích {phantram},5 m² được chuyển mục đích sử"
              + " dụng theo đúng quy hoạch đã phê duyệt.",
          "Cán bộ tiếp nhận kiểm tra tính đầy đủ, hợp lệ của từng thành phần hồ sơ; trường hợp thiếu thì"
              + " lập phiếu yêu cầu bổ sung một lần duy nhất.",
          "Kết quả giải quyết được ký số, lưu vào kho dữ liệu điện tử của tổ chức, cá nhân và có giá trị"
              + " như bản giấy.",
          "Yêu cầu các xã, phường tuyên truyền sâu rộng để nhân dân biết, hưởng ứng và giám sát việc"
              + " {viec}.",
          "Thời gian thực hiện từ ngày {ngay} đến hết ngày {ngay}; quá thời hạn nêu trên mà không có ý"
              + " kiến thì được coi là thống nhất.");

  private static final List<String> OFFICES =
      List.of("Nội vụ", "Kinh tế", "Văn hóa - Xã hội", "Hành chính - Quản trị", "Kế hoạch");

  /** What a paper is about, beginning with a small letter. */
  String action() {
    return fill(pick(ACTIONS));
  }

  /** A line that names what the paper is founded on (căn cứ). */
  String basis() {
    return fill(pick(BASES));
  }

  /** One to three sentences. */
  String paragraph() {
    var text = new StringBuilder(sentence());
    for (int more = random.nextInt(3); more > 0; more--) {
      text.append(' ').append(sentence());
    }
    return text.toString();
  }

  String sentence() {
    return fill(pick(SENTENCES));
  }

  String personName() {
    return String.join(" ", pick(FAMILY_NAMES), pick(MIDDLE_NAMES), pick(GIVEN_NAMES));
  }

  String field() {
    return pick(FIELDS);
  }

  private String fill(String pattern) {
    return GAP.matcher(pattern).replaceAll(gap -> Matcher.quoteReplacement(filling(gap.group(1))));
  }

  private String filling(String gap) {
    return switch (gap) {
      case "viec" -> action();
      case "linhvuc" -> field();
      case "phong" -> pick(OFFICES);
      case "ten" -> personName();
      case "ngay" -> number(10, 28) + "/" + number(3, 12) + "/" + number(2019, 2026);
      case "nam" -> number(2019, 2026);
      case "quy" -> pick(List.of("I", "II", "III", "IV"));
      case "thang" -> number(3, 11);
      case "so" -> number(12, 2987);
      case "phantram" -> number(61, 99);
      case "tien" -> number(12, 980) + "." + number(100, 999) + ".000";
      case "dienthoai" -> number(901_000_000, 989_999_999);
      default -> throw new IllegalArgumentException(gap);
    };
  }

  private String number(int from, int to) {
    return String.valueOf(random.nextInt(from, to + 1));
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
