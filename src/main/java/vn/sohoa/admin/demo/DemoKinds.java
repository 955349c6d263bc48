package vn.sohoa.admin.demo;

import java.util.List;

/** The kinds of paper that stand for the components of the generated procedures. */
final class DemoKinds {
  private DemoKinds() {}

  /**
   * Returns the ids of the kinds that a paper may have.
   *
   * @param enterprise whether the applicant is one
   */
  static List<String> of(DemoPaper paper, boolean enterprise) {
    return switch (paper.component().orElse("")) {
      case "VB" -> List.of("van-ban-de-nghi-thuc-hien-du-an");
      case "DC" -> List.of("van-ban-de-nghi-dieu-chinh-du-an");
      case "PL" -> List.of(enterprise ? "gcn-dang-ky-doanh-nghiep" : "can-cuoc-mat-truoc");
      case "TC" -> enterprise ? List.of("bao-cao-tai-chinh", BALANCE) : List.of(BALANCE);
      case "DX" -> List.of("de-xuat-du-an-dau-tu");
      case "DD" -> List.of("hop-dong-thue-dat");
      case "BC" -> List.of("bao-cao-tinh-hinh-du-an");
      case "QD" -> List.of("nghi-quyet-cong-ty");
      case "" -> List.of("gcn-dang-ky-dau-tu");
      default -> throw new IllegalArgumentException("no kind for " + paper.component());
    };
  }

  /** Whether it is a card or certificate of its owner, on which name and number never lack. */
  static boolean tellsWhoItsOwnerIs(DemoPaper paper) {
    return paper.component().filter("PL"::equals).isPresent();
  }

  private static final String BALANCE = "xac-nhan-so-du";
}
