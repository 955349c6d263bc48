package vn.sohoa.admin.sample;

import java.time.LocalDate;
import vn.sohoa.admin.sample.draw.Style;

/** The head of a paper: state and motto, issuer, number, place and date (ô 1 to 4). */
record PaperHead(SamplePaper paper, SampleSheet sheet) {
  private static final double LEFT_MIDDLE = 172;
  private static final double RIGHT_MIDDLE = 418;
  private static final double TOP = 70;

  void draw() {
    drawIssuer();
    drawState();
    double y = TOP + 56;
    String number = "Số: " + paper.number() + "/" + paper.notation();
    sheet.center(number, LEFT_MIDDLE, y, 13, Style.PLAIN);
    sheet.center(placeAndDate(), RIGHT_MIDDLE, y, 13, Style.ITALIC);
  }

  private void drawIssuer() {
    sheet.center(paper.issuerParent(), LEFT_MIDDLE, TOP, 12, Style.PLAIN);
    sheet.center(paper.issuer(), LEFT_MIDDLE, TOP + 16, 12, Style.BOLD);
    sheet.rule(LEFT_MIDDLE, TOP + 23, 70);
  }

  private void drawState() {
    sheet.center("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RIGHT_MIDDLE, TOP, 12, Style.BOLD);
    String motto = "Độc lập - Tự do - Hạnh phúc";
    sheet.center(motto, RIGHT_MIDDLE, TOP + 16, 13, Style.BOLD);
    sheet.rule(RIGHT_MIDDLE, TOP + 23, sheet.lettering().width(motto, 13, Style.BOLD));
  }

  /** Pads days below 10 and the first two months with a zero, but no other months. */
  private String placeAndDate() {
    LocalDate date = paper.date();
    int month = date.getMonthValue();
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(
            paper.place(),
            date.getDayOfMonth(),
            month < 3 ? "0" + month : String.valueOf(month),
            date.getYear());
  }
}
