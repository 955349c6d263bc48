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
          trung tâm phục vụ hành chính công;thông tin và truyền thông;thể thao và du lịch;phát triển nông thôn
          đối với;để thực hiện;để triển khai;để phục vụ;để báo cáo;để chỉ đạo;để tổ chức;quản lý;đề nghị;đề xuất
          đề án;điều chỉnh;điều động;điều tra;điều kiện;điều hành;bãi bỏ;hủy bỏ;thay thế;gia hạn;chấp thuận
          cho phép;phân cấp;ủy quyền;phối hợp;hướng dẫn;đôn đốc;tham mưu;tổng hợp;thống kê;đánh giá
          xếp loại;phân loại;lấy ý kiến;góp ý;tham gia ý kiến;ý kiến chỉ đạo;xem xét;giải quyết;xử lý;xử phạt
          xử phạt vi phạm hành chính;cưỡng chế;khắc phục hậu quả;thu hồi;tước quyền sử dụng;đình chỉ;cấp lại
          cấp đổi;sửa đổi;bổ sung;thực hiện;thực thi công vụ;thực thi pháp luật;triển khai;tổ chức;chức năng
          nhiệm vụ;quyền hạn;cơ cấu tổ chức;chức danh;nghề nghiệp;vị trí việc làm;quy định chức năng
          mở rộng;nâng cấp;cải tạo;sửa chữa;nâng cao chất lượng;đẩy mạnh;chủ động;nghiêm túc;hoàn thiện
          hoàn thành;kịp thời;thường xuyên;trọng tâm;trọng điểm;giai đoạn;tầm nhìn đến năm;định hướng đến năm
          đổi tên;đặt tên;sáp nhập;giải thể;chia tách;tổ chức lại;sắp xếp lại;chuyển tiếp;bàn giao;tiếp nhận
          đấu thầu;đấu giá;gói thầu;nhà thầu;lựa chọn nhà thầu;mời thầu;chào hàng cạnh tranh;mua sắm
          đầu tư;đầu tư công;vốn đầu tư;kế hoạch vốn;nguồn vốn;giải ngân;chủ đầu tư;hợp đồng;kế hoạch;kinh phí
          dự toán;quyết toán;quyết toán ngân sách;dự toán ngân sách;thu ngân sách;tạm ứng;thanh toán;kế toán
          kiểm toán;tài chính;tài sản;tại sân bay;tại sân vận động;tài sản công;tài sản cố định;tín dụng;ngân hàng;xổ số
          thiết kế;thiết kế bản vẽ thi công;nghiệm thu;khởi công;khánh thành;quy hoạch;quy hoạch xây dựng
          quy hoạch chi tiết;quy hoạch chung;quy hoạch phân khu;quy hoạch sử dụng đất;kế hoạch sử dụng đất
          mục đích sử dụng đất;chuyển mục đích sử dụng;giao đất;thuê đất;cho thuê đất;bảng giá đất;giá đất
          tiền thuê đất;tiền sử dụng đất;giải phóng mặt bằng;bồi thường;bồi thường, hỗ trợ;tái định cư
          hỗ trợ tái định cư;đất đai;đất nông nghiệp;nhà ở;nhà ở xã hội;hạ tầng;hạ tầng kỹ thuật;khu đô thị
          đô thị;khu dân cư;khoáng sản;khai thác khoáng sản;tài nguyên;tài nguyên nước;nước thải;chất thải
          chất thải rắn;môi trường;mỗi trường học;đánh giá tác động môi trường;giấy phép môi trường;nước sạch
          cấp nước;thoát nước;chiếu sáng;công trình;ứng phó sự cố;sự cố môi trường;thiên tai;phòng chống thiên tai
          tìm kiếm cứu nạn;dịch bệnh;phòng, chống dịch;phòng, chống tham nhũng;phòng chống tham nhũng;tiêu cực
          lãng phí;thực hành tiết kiệm;chống lãng phí;tiết kiệm;khiếu nại;tố cáo;kết luận;thông báo kết luận
          kết luận thanh tra;thông báo;công bố;công nhận;công nhân;nâng bậc lương;nâng lương;năng lượng
          năng lực;tiền lương;phụ cấp;trợ cấp;chế độ;chế độ, chính sách;nghỉ hưu;nghỉ phép;thôi việc
          tuyển dụng;thi tuyển;xét tuyển;bổ nhiệm lại;miễn nhiệm;luân chuyển;biệt phái;nâng ngạch
          thi đua;thi đua, khen thưởng;danh hiệu;bằng khen;cán bộ;công chức;viên chức;nhân sự;nhân dân
          lao động;người lao động;việc làm;bảo hiểm;bảo hiểm xã hội;bảo hiểm y tế;bảo hiểm thất nghiệp
          doanh nghiệp;đăng ký doanh nghiệp;đăng ký kinh doanh;hộ kinh doanh;hợp tác xã;cổ phần;cổ phần hóa
          quản lý thuế;hóa đơn điện tử;nộp thuế;hoàn thuế;miễn, giảm;miễn giảm;thuế điện tử;hải quan
          hành chính;dịch vụ công trực tuyến;bộ phận một cửa;trực tuyến;chính quyền điện tử;điện tử;đại diện
          công tác;công tác cán bộ;công tác văn thư;ban chỉ đạo;tổ công tác;tổ giúp việc;hội đồng thẩm định
          quy chế;quy chế làm việc;quy chế hoạt động;đại biểu;đại hội;bầu cử;cử tri;kiến nghị;kiến nghị của cử tri
          hđnd tỉnh;ubnd tỉnh;ubnd huyện;ubnd thành phố;ủy ban nhân dân tỉnh;hội đồng nhân dân tỉnh;tỉnh thành
          nghị định;thông tư;chỉ thị;pháp luật;quy phạm pháp luật;văn bản quy phạm pháp luật;tuyên truyền
          phổ biến;phổ biến, giáo dục pháp luật;giáo dục;văn hóa;thể thao;lễ hội;di tích;di tích lịch sử;di sản
          kỷ niệm;khoa học;công nghệ;đổi mới sáng tạo;chuyển giao công nghệ;sở hữu trí tuệ;tiêu chuẩn;quy chuẩn
          quy chuẩn kỹ thuật;kỹ thuật;viễn thông;bưu chính;báo chí;an toàn thông tin;an ninh mạng
          hộ nghèo;cận nghèo;hộ cận nghèo;giảm nghèo;an sinh xã hội;bảo trợ xã hội;người có công;người cao tuổi
          trẻ em;người khuyết tật;bình đẳng giới;tệ nạn xã hội;nghĩa vụ quân sự;tuyển quân;diễn tập;tôn giáo
          nông nghiệp;lâm nghiệp;thủy sản;thủy lợi;chăn nuôi;thú y;trồng trọt;bảo vệ rừng;trồng rừng;phòng hộ
          địa chỉ;địa điểm;địa phương;địa giới;địa giới hành chính;đơn vị sự nghiệp;sự nghiệp công lập;đơn vị
          số lượng;chất lượng;giá trị;thời gian;thời hạn;tiến độ;hiệu quả;hiệu lực;hiệu lực thi hành
          trách nhiệm;chịu trách nhiệm;xăng dầu;khí đốt;điện lực;giao thông;an toàn giao thông;vận tải;đường bộ
          đường thủy;cảng biển;phương tiện;đăng kiểm;giấy phép lái xe;sát hạch;y tế;bệnh viện;khám bệnh
          chữa bệnh;khám bệnh, chữa bệnh;dược phẩm;học sinh;sinh viên;giáo viên;giảng viên;năm học;học phí;học bổng
          chương trình đào tạo;ngành đào tạo;đào tạo;trình độ;thạc sĩ;tiến sĩ;đại học;cao đẳng;trung cấp;sư phạm
          mầm non;tiểu học;kiểm định chất lượng;chứng chỉ;văn bằng, chứng chỉ;lý lịch tư pháp;công chứng;kết hôn
          quốc tịch;nuôi con nuôi;cá nhân;tổ chức, cá nhân;cơ quan;cơ quan, đơn vị;cơ sở;trụ sở;sản xuất;sản phẩm
          kinh doanh;thương mại;xuất khẩu;nhập khẩu;xúc tiến;xúc tiến đầu tư;hội nghị;cuộc họp;kỳ họp;lịch làm việc
          quy định;nhất định;ổn định;xác định;giám định;chỉ định;hiệp định;gia đình;văn bản;biên bản;cơ bản;bản sao;bản chính;trực thuộc;thuộc thẩm quyền
          bắt đầu;tự động;hệ thống;toàn diện;cộng tác;cộng tác viên;đảm bảo;bảo đảm;tồn tại;tìm kiếm;cuối kỳ;thư ký
          thi hành;dân sự;luật sư;họp đông;công chúng;khóa học;đặc biệt;vấn đề;chuyên đề;chủ đề;tiêu đề;đề tài;hằng năm;hàng năm;đột xuất;xã hội;kinh tế"""
              .split("[;\\n]"));

  private AdministrativePhrases() {}
}
