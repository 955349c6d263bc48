package vn.sohoa.language;

import java.util.List;

/** Common phrases of administrative documents, compiled by hand for this project. */
public final class AdministrativePhrases {
  /** In lower case; some contain a comma. */
  public static final List<String> ALL =
      List.of(
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

  private AdministrativePhrases() {}
}
