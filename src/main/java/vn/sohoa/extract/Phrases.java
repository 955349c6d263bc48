package vn.sohoa.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sohoa.clean.VietnameseText;

/**
 * Phrases of administrative language by which single wrong marks are mended: a reader that takes
 * <i>chi ngân sách</i> for <i>chỉ ngân sách</i> is sure of itself, since both words exist. Only
 * marks are changed, never letters, and only where the phrase as read makes no sense of its own.
 */
final class Phrases {
  private static final int LONGEST = 6;
  private static final List<String> KNOWN =
      Arrays.asList(
          """
          hội đồng nhân dân;ủy ban nhân dân;thủ tục hành chính;cải cách hành chính;nghị quyết;quyết định
          dự toán chi;chi ngân sách;thu, chi ngân sách;thu chi ngân sách;chi thường xuyên;ngân sách nhà nước
          phân bổ ngân sách;phân bổ dự toán;phân bổ kinh phí;điều chỉnh, bổ sung;sửa đổi, bổ sung;bổ sung dự toán
          bổ sung nội dung;bổ sung kinh phí;bổ nhiệm;công bố danh mục;công bố công khai;công bố hiện trạng
          văn thư, lưu trữ;văn thư lưu trữ;trả kết quả;tiếp nhận và trả kết quả;giải quyết thủ tục;giải quyết hồ sơ
          giải quyết kiến nghị;giải quyết khiếu nại;khiếu nại, tố cáo;kết quả giải quyết;một cửa liên thông
          trung học phổ thông;trung học cơ sở;phổ thông;giáo dục và đào tạo;tốt nghiệp;tuyển sinh
          chủ trương đầu tư;đăng ký đầu tư;dự án đầu tư;nhà đầu tư;khu công nghiệp;khu kinh tế;chuyển đổi số
          đổi mới;thay đổi;trao đổi;quyền sử dụng đất;thu hồi đất
          phòng cháy, chữa cháy;phòng cháy chữa cháy;an toàn thực phẩm;bảo vệ môi trường
          biến đổi khí hậu;dân tộc thiểu số;giảm nghèo bền vững;nông thôn mới;phát triển kinh tế;kinh tế - xã hội
          quốc phòng;quốc gia;trật tự an toàn;an ninh trật tự;cán bộ, công chức;công chức, viên chức;viên chức
          kế hoạch triển khai;triển khai thực hiện;tổ chức thực hiện;thực hiện nhiệm vụ;quy chế phối hợp
          danh mục;phê duyệt;thẩm định;thẩm quyền;thành lập;kiện toàn;kiểm soát;kiểm tra;thanh tra;giám sát
          quản lý nhà nước;phạm vi quản lý;chức năng quản lý;lĩnh vực;trên địa bàn tỉnh;trên địa bàn thành phố
          địa bàn tỉnh;tỉnh ủy;thành phố;đơn vị hành chính;tổ chức bộ máy;sắp xếp;tinh giản biên chế
          hỗ trợ;hỗ trợ kinh phí;chính sách;xây dựng;xử lý vi phạm;vi phạm hành chính;chấn chỉnh;tăng cường
          số hóa;hồ sơ, giấy tờ;cơ sở dữ liệu;dữ liệu;chữ ký số;kỷ luật, kỷ cương;kỷ cương;công vụ
          báo cáo;định kỳ;kỳ thi;kỳ họp thứ;mục tiêu quốc gia;chương trình mục tiêu
          giấy phép;giấy chứng nhận;cấp giấy phép;đề nghị cấp;điều lệ;biên chế;tổng kết;khen thưởng
          rà soát;đơn giản hóa;nội bộ;ban hành;quy trình nội bộ;một số;một số điều;một số nội dung;một số đơn vị
          phân công nhiệm vụ;bảo đảm an toàn;tập huấn;bồi dưỡng;ứng dụng công nghệ thông tin
          tài liệu;bảo quản tài liệu;công khai;minh bạch;tiếp công dân;hộ tịch;chứng thực
          trung tâm phục vụ hành chính công;thông tin và truyền thông;thể thao và du lịch;phát triển nông thôn"""
              .split("[;\\n]"));
  private static final Map<String, String[]> BY_KEY = byKey();

  private Phrases() {}

  /** The text with the marks of known phrases set right; letters and case stay. */
  static String mend(String text) {
    String[] words = text.split(" ", -1);
    for (int from = 0; from < words.length; from++) {
      for (int length = Math.min(LONGEST, words.length - from); length > 1; length--) {
        String[] phrase =
            BY_KEY.get(key(String.join(" ", Arrays.asList(words).subList(from, from + length))));
        if (phrase != null) {
          for (int i = 0; i < length; i++) {
            words[from + i] = mendWord(words[from + i], phrase[i]);
          }
          from += length - 1;
          break;
        }
      }
    }
    return String.join(" ", words);
  }

  private static String mendWord(String read, String right) {
    String bare = right.replaceAll("[^\\p{L}]", "");
    String core = read.replaceAll("[^\\p{L}]", "");
    if (core.length() != bare.length()
        || VietnameseText.toneKey(core).equals(VietnameseText.toneKey(bare))) {
      return read;
    }
    return read.replace(core, inCaseOf(core, bare));
  }

  private static String inCaseOf(String model, String word) {
    if (Texts.isCapital(model) && model.length() > 1) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(model.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private static Map<String, String[]> byKey() {
    var phrases = new HashMap<String, String[]>();
    for (String phrase : KNOWN) {
      phrases.put(key(phrase), phrase.strip().split(" ", -1));
    }
    return Map.copyOf(phrases);
  }

  private static String key(String words) {
    return VietnameseText.searchKey(words).replaceAll("[^a-z0-9 -]", "");
  }
}
