package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import vn.sohoa.admin.sample.draw.Lettering;
import vn.sohoa.admin.sample.draw.Style;

/** Draws a page of a paper in the layout of Nghị định 30/2020, without scanner artefacts. */
public final class SamplePage {
  private static final double LEFT = 85; // 30 mm
  private static final double RIGHT = 552.8; // 15 mm from the edge
  private static final double TOP = 72;
  private static final double WIDTH = RIGHT - LEFT;
  private static final double MIDDLE = (LEFT + RIGHT) / 2;

  private final Lettering lettering = new Lettering();
  private final SamplePaper paper;
  private final int dpi;

  /**
   * @param dpi pixels per inch of the pages
   */
  public SamplePage(SamplePaper paper, int dpi) {
    this.paper = paper;
    this.dpi = dpi;
  }

  /**
   * Draws one page on white. Page 1 has the complete layout, the others only text; each has a line
   * "Trang n" with its number.
   *
   * @param number page number, from 1
   */
  public BufferedImage draw(int number) {
    var sheet = new SampleSheet(dpi, lettering);
    if (number == 1) {
      drawFirst(sheet);
    } else {
      drawFollowing(sheet, number);
    }
    return sheet.finish();
  }

  private void drawFirst(SampleSheet sheet) {
    new PaperHead(paper, sheet).draw();
    double y = drawTitle(sheet);
    var text = new BodyText(sheet, LEFT, WIDTH, y);
    paper.body().forEach(text::add);
    text.add(pageLine(1));
    new PaperFoot(paper, sheet).draw(text.baseline() + 14);
  }

  private double drawTitle(SampleSheet sheet) {
    double y = TOP + 100;
    sheet.center(paper.typeName().toUpperCase(Locale.ROOT), MIDDLE, y, 14, Style.BOLD);
    for (String line : sheet.wrap(paper.subject(), WIDTH * 0.85, 0, 13, Style.BOLD)) {
      y += 17;
      sheet.center(line, MIDDLE, y, 13, Style.BOLD);
    }
    sheet.rule(MIDDLE, y + 8, 90);
    return y + 14;
  }

  private static void drawFollowing(SampleSheet sheet, int number) {
    sheet.center(String.valueOf(number), MIDDLE, TOP - 22, 13, Style.PLAIN);
    var text = new BodyText(sheet, LEFT, WIDTH, TOP - 14);
    text.add(pageLine(number));
    for (int round = 0; round < 3; round++) {
      FOLLOWING.forEach(text::add);
    }
  }

  private static String pageLine(int number) {
    return "Trang " + number;
  }

  private static final List<String> FOLLOWING =
      List.of(
          "Nhà đầu tư có trách nhiệm lập và gửi báo cáo tình hình thực hiện dự án cho cơ quan đăng"
              + " ký đầu tư trước ngày 10 của tháng cuối quý, gồm các nội dung về vốn đã giải"
              + " ngân, tiến độ xây dựng, số lao động và nghĩa vụ đã nộp ngân sách.",
          "Trường hợp thay đổi mục tiêu, quy mô, địa điểm hoặc tiến độ, nhà đầu tư thực hiện thủ"
              + " tục điều chỉnh theo quy định; hồ sơ nộp tại Bộ phận Một cửa hoặc trên Cổng Dịch"
              + " vụ công, được số hóa và trả kết quả đúng hẹn.",
          "Ưu đãi, hỗ trợ đầu tư được hưởng kể từ khi dự án đáp ứng đủ điều kiện; việc miễn, giảm"
              + " tiền thuê đất thực hiện theo quyết định của cơ quan có thẩm quyền.");
}
