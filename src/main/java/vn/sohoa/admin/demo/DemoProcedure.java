package vn.sohoa.admin.demo;

import java.util.List;

/**
 * A procedure (thủ tục hành chính) of an economic-zone authority.
 *
 * @param department department that handles it
 * @param days time limit in working days
 * @param result title of the paper that is returned; empty if none is
 */
public record DemoProcedure(
    String code,
    String name,
    String field,
    String department,
    int days,
    String result,
    List<Component> components) {

  /** A component (thành phần hồ sơ). */
  public record Component(String code, String name) {}

  private static final String INVESTMENT = "Đầu tư";
  private static final String CERTIFICATE = "Giấy chứng nhận đăng ký đầu tư";
  private static final Component REQUEST =
      new Component("VB", "Văn bản đề nghị thực hiện dự án đầu tư");
  private static final Component ADJUSTMENT =
      new Component("DC", "Văn bản đề nghị điều chỉnh dự án đầu tư");
  private static final Component STATUS =
      new Component("PL", "Tài liệu về tư cách pháp lý của nhà đầu tư");
  private static final Component CAPACITY =
      new Component("TC", "Tài liệu chứng minh năng lực tài chính của nhà đầu tư");
  private static final Component PROPOSAL = new Component("DX", "Đề xuất dự án đầu tư");
  private static final Component LAND = new Component("DD", "Hợp đồng thuê lại đất");
  private static final Component PROGRESS =
      new Component("BC", "Báo cáo tình hình triển khai dự án");
  private static final Component DECISION =
      new Component("QD", "Quyết định của chủ sở hữu doanh nghiệp");

  /** Returns procedures with their codes in the national database; the components are abridged. */
  public static List<DemoProcedure> all() {
    return List.of(
        investment("1.009642", "Chấp thuận nhà đầu tư", 25, REQUEST, STATUS, CAPACITY),
        investment("1.009644", "Điều chỉnh chấp thuận nhà đầu tư", 20, ADJUSTMENT, PROGRESS),
        investment("1.009645", "Chấp thuận chủ trương đầu tư", 35, REQUEST, STATUS, PROPOSAL, LAND),
        investment(
            "1.009646",
            "Điều chỉnh dự án thuộc diện chấp thuận chủ trương đầu tư",
            26,
            ADJUSTMENT,
            PROGRESS,
            DECISION),
        investment(
            "1.009647",
            "Điều chỉnh dự án đã cấp giấy chứng nhận đăng ký đầu tư",
            10,
            ADJUSTMENT,
            PROGRESS,
            DECISION),
        investment("1.009659", "Gia hạn thời hạn hoạt động của dự án", 17, ADJUSTMENT, STATUS),
        investment("1.009661", "Ngừng hoạt động của dự án đầu tư", 5, PROGRESS, DECISION),
        investment("1.009662", "Chấm dứt hoạt động của dự án đầu tư", 5, DECISION, LAND),
        investment(
            "1.009664",
            "Cấp giấy chứng nhận đăng ký đầu tư",
            15,
            REQUEST,
            STATUS,
            PROPOSAL,
            CAPACITY),
        investment(
            "1.009729", "Góp vốn, mua cổ phần, mua phần vốn góp", 15, DECISION, STATUS, CAPACITY));
  }

  private static DemoProcedure investment(
      String code, String name, int days, Component... components) {
    boolean endsAProject = code.equals("1.009661") || code.equals("1.009662");
    return new DemoProcedure(
        code,
        name,
        INVESTMENT,
        department(code),
        days,
        endsAProject ? "" : CERTIFICATE,
        List.of(components));
  }

  /** Investors before their project is licensed, enterprises after it, and the end of projects. */
  private static String department(String code) {
    return switch (code) {
      case "1.009646", "1.009647", "1.009659" -> "DN";
      case "1.009661", "1.009662" -> "KT";
      default -> "DT";
    };
  }
}
