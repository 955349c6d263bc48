package vn.sohoa.admin.sample.paper;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;

/** Stamps a page as a certified copy (chứng thực bản sao). */
record CopyStamp(Setting setting) {
  private static final Color RED = new Color(0xB8, 0x22, 0x2C, 0xD8);
  private static final List<List<String>> TEXTS =
      List.of(
          List.of(
              "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH",
              "Số chứng thực: {n:100-9900} Quyển số: 0{n:1-9}-SCT/BS",
              "Ngày {day.service}"),
          List.of("SAO Y BẢN CHÍNH", "{long.service}"),
          List.of("BẢN SAO"));
  private static final double HEIGHT = 60;

  void write() {
    Drawing page = setting.flow().page();
    double x = setting.flow().left() + 90;
    double y = Math.max(setting.flow().y() + 20, page.height() - HEIGHT - 60);
    if (y + HEIGHT > page.height() - 20) {
      return;
    }
    Type type = setting.look().text().sized(10.5).inked(RED).styled(Style.BOLD);
    double width = 0;
    double baseline = y;
    for (String line : setting.dice().pick(TEXTS)) {
      String text = setting.facts().say(line);
      page.write(text, x, baseline, type);
      width = Math.max(width, type.width(text));
      baseline += 14;
    }
    page.stroke(new Rectangle2D.Double(x - 8, y - 15, width + 16, baseline - y + 8), 1.2, RED);
  }
}
