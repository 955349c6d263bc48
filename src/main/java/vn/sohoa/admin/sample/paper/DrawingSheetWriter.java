package vn.sohoa.admin.sample.paper;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.Block;
import vn.sohoa.admin.sample.template.FieldSpec;

/** Draws a sheet of a construction drawing (bản vẽ) with its title block at the right edge. */
record DrawingSheetWriter(Setting setting, Drawing page) {
  static final double WIDTH = Flow.HEIGHT;
  static final double HEIGHT = Flow.WIDTH;
  private static final double MARGIN = 16;
  private static final double BLOCK = 210;

  void write() {
    page.frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
    plan();
    double left = WIDTH - MARGIN - BLOCK;
    page.line(left, MARGIN, left, HEIGHT - MARGIN);
    var fields = new ArrayList<FieldSpec>();
    for (Block block : setting.template().body()) {
      if (block instanceof Block.Fields all) {
        fields.addAll(all.fields());
      }
    }
    double height = fields.stream().mapToDouble(_ -> 46).sum();
    double y = Math.max(MARGIN + 40, HEIGHT - MARGIN - height);
    for (FieldSpec field : fields) {
      y = cell(field, left, y);
    }
  }

  private double cell(FieldSpec spec, double left, double top) {
    Type small = setting.look().text().sized(8.5);
    Type bold = setting.look().text().styled(Style.BOLD).sized(10);
    page.line(left, top, WIDTH - MARGIN, top);
    String label = setting.facts().say(setting.dice().pick(spec.labels()));
    String value = setting.said(spec.values()).orElse("");
    page.write(label.toUpperCase(Locale.ROOT) + ":", left + 6, top + 12, small);
    double y = top + 12;
    for (List<Run> line : Run.wrap(List.of(new Run(value, bold)), BLOCK - 14, 0)) {
      y += 13;
      Run.draw(page, line, left + 8, y, 0);
    }
    setting.notes().field(spec.name(), value, label, false);
    return Math.max(top + 40, y + 8);
  }

  private void plan() {
    double x = 60 + setting.dice().below(30);
    double y = 80 + setting.dice().below(30);
    int columns = 4 + setting.dice().below(4);
    double step = 430.0 / columns;
    for (int i = 0; i <= columns; i++) {
      page.line(x + i * step, y, x + i * step, y + 330);
      page.stroke(new Ellipse2D.Double(x + i * step - 8, y - 22, 16, 16), 0.7, Drawing.BLACK);
    }
    for (int i = 0; i < 4; i++) {
      page.line(x, y + i * 110, x + columns * step, y + i * 110);
    }
    String title = setting.text("title").orElse("MẶT BẰNG TỔNG THỂ");
    page.center(title, x + columns * step / 2, y + 370, setting.look().bold());
    page.center(
        setting.facts().say("TỶ LỆ 1/{n:1-9}00"),
        x + columns * step / 2,
        y + 388,
        setting.look().text());
  }
}
