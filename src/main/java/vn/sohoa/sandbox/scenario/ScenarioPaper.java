package vn.sohoa.sandbox.scenario;

import vn.sohoa.page.PageContent;

/**
 * The paper of a scenario: a decision of an invented authority. Numbers in the text differ between
 * papers, so that two of them are no duplicates.
 */
public final class ScenarioPaper {
  private static final double UNSURE = 0.41;
  private static final double LEFT = 170;
  private static final double RIGHT = 425;
  private static final double MIDDLE = 300;
  private static final double BODY = 85;

  private static final int DAYS = 28;

  /** Code of a dossier that no sandbox has: two of them differ in more than a misread digit. */
  private static final String UNKNOWN_DOSSIER = "H24.99-2504%02d-%04d";

  private ScenarioPaper() {}

  /** Returns the code of the dossier that papers of {@code decision.unmatched} are of. */
  public static String unknownDossier(int number) {
    return UNKNOWN_DOSSIER.formatted(number % DAYS + 1, number);
  }

  /** Returns what stands on a page. */
  public static PageContent page(Scenario scenario, PaperFacts facts, int number) {
    return number == 1 ? first(scenario, facts) : further(facts, number);
  }

  private static PageContent first(Scenario scenario, PaperFacts facts) {
    var page =
        new PageDraft()
            .centred(LEFT, 60, "UBND THÀNH PHỐ HẢI PHÒNG")
            .centred(LEFT, 76, "BAN QUẢN LÝ KHU KINH TẾ")
            .centred(RIGHT, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .centred(RIGHT, 76, "Độc lập - Tự do - Hạnh phúc");
    if (scenario == Scenario.DECISION_DRAFT) {
      page.at(110, 98, "Số:          /QĐ-BQL")
          .at(320, 98, "Hải Phòng, ngày        tháng        năm 2025");
    } else {
      double confidence = scenario == Scenario.DECISION_NEEDS_REVIEW ? UNSURE : 0.95;
      page.at(110, 98, "Số: " + facts.number() + "/QĐ-BQL", confidence)
          .centred(RIGHT, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025");
    }
    if (scenario == Scenario.DECISION_SECRET) {
      page.at(60, 116, "MẬT");
    }
    String dossier =
        scenario == Scenario.DECISION_UNMATCHED
            ? unknownDossier(facts.number())
            : facts.dossierCode();
    return page.qr(500, 760, dossier)
        .centred(MIDDLE, 130, "QUYẾT ĐỊNH")
        .centred(MIDDLE, 150, "Về việc kiểm tra tiến độ thực hiện dự án số " + facts.number())
        .at(BODY, 200, "Căn cứ hồ sơ mã số " + dossier + " của nhà đầu tư;")
        .at(BODY, 217, "Điều 1. Kiểm tra tiến độ thực hiện dự án số " + facts.number())
        .at(BODY, 234, "với tổng vốn đầu tư " + facts.number() + " tỷ đồng tại khu kinh tế.")
        .at(BODY, 251, "Điều 2. Nhà đầu tư thực hiện dự án theo đúng tiến độ đã đăng ký.")
        .at(BODY, 268, "Điều 3. Quyết định này có hiệu lực kể từ ngày ký ban hành.")
        .page(1);
  }

  private static PageContent further(PaperFacts facts, int number) {
    return new PageDraft()
        .centred(MIDDLE, 40, Integer.toString(number))
        .at(BODY, 80, "Nội dung của dự án số " + facts.number() + " ở trang " + number + " gồm các")
        .at(BODY, 97, "hạng mục thứ " + (facts.number() * 100 + number) + " theo hồ sơ đã nộp.")
        .page(number);
  }
}
