package vn.sohoa.admin.sample.paper;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.HeadStyle;

/** Writes receivers, place and date if they are still missing, signatures and a seal. */
record SignWriter(Setting setting, HeadStyle head) {
  private static final Color BLUE = new Color(0x23, 0x35, 0x8C, 0xE0);
  private static final Color RED = new Color(0xD8, 0x2B, 0x30, 0xB0);
  private static final double RADIUS = 34;
  private static final double HEIGHT = 110;
  private static final List<List<String>> RECEIVERS =
      List.of(
          List.of("- Như Điều 3;", "- Ủy ban nhân dân thành phố (để báo cáo);", "- Lưu: VT, QLĐT."),
          List.of("- Như trên;", "- Lưu: VT, DN."),
          List.of("- Như Kính gửi;", "- Lãnh đạo Ban;", "- Lưu: VT, TN&MT."));

  void write() {
    Flow flow = setting.flow();
    Optional<String> sign = setting.text("sign");
    if (sign.isEmpty()) {
      return;
    }
    flow.gap(10);
    flow.require(HEIGHT);
    double right = flow.left() + flow.width() * 0.72;
    if (isUndated()) {
      flow.page()
          .center(HeadWriter.placeAndDate(setting), right, flow.next(), setting.look().italic());
    }
    double top = flow.next();
    if (head == HeadStyle.ADMINISTRATIVE) {
      receivers(top);
    }
    List<String> signs = List.of(sign.get().split("\\|", -1));
    double bottom = signature(signs.getLast(), right, top, signs.size() == 1);
    if (signs.size() > 1) {
      double other = flow.left() + flow.width() * 0.22;
      bottom = Math.max(bottom, signature(signs.getFirst(), other, top, false));
    }
    flow.moveTo(bottom);
  }

  private boolean isUndated() {
    boolean hasDate =
        setting.notes().of("").fields().stream().anyMatch(it -> it.name().equals("issuedDate"));
    return !hasDate && !setting.template().alternatives("place").isEmpty();
  }

  private void receivers(double top) {
    Flow flow = setting.flow();
    Type type = setting.look().text().sized(11);
    flow.page().write("Nơi nhận:", flow.left(), top, type.styled(Style.BOLD_ITALIC).sized(12));
    double y = top;
    for (String receiver : setting.dice().pick(RECEIVERS)) {
      y += 13.5;
      flow.page().write(receiver, flow.left(), y, type);
    }
  }

  private double signature(String position, double middle, double top, boolean isAlone) {
    Flow flow = setting.flow();
    Look look = setting.look();
    double y = top;
    Type bold = look.bold();
    for (String part : List.of(position.split("//", -1))) {
      for (List<Run> line : Run.wrap(List.of(new Run(part, bold)), flow.width() * 0.42, 0)) {
        flow.page().center(Run.text(line), middle, y, bold);
        y += bold.size() * 1.25;
      }
    }
    if (head != HeadStyle.ADMINISTRATIVE && setting.dice().chance(0.7)) {
      flow.page()
          .center(
              "(Ký, ghi rõ họ tên" + (setting.dice().chance(0.5) ? ", đóng dấu)" : ")"),
              middle,
              y,
              look.italic().sized(look.size() * 0.9));
    }
    sign(flow.page(), middle, y + 30);
    if (head != HeadStyle.APPLICATION || setting.dice().chance(0.6)) {
      seal(flow.page(), middle - 58 - setting.dice().below(10), y + 26 + setting.dice().below(10));
    }
    List<String> signers = setting.template().alternatives("signer");
    String name =
        isAlone && !signers.isEmpty()
            ? setting.said(signers).orElse("")
            : setting.facts().say("{person#sign" + (int) middle + "}");
    flow.page().center(name, middle, y + 68, bold);
    if (isAlone) {
      setting.notes().field("signerPosition", position.replace("//", " "));
      setting.notes().field("signerName", name);
    }
    return y + 74;
  }

  private void sign(Drawing page, double middle, double y) {
    var stroke = new Path2D.Double();
    double x = middle - 40;
    stroke.moveTo(x, y + 10);
    for (int loop = 0; loop < 3 + setting.dice().below(3); loop++) {
      double height = 10 + setting.dice().below(30);
      double width = 12 + setting.dice().below(16);
      stroke.curveTo(
          x + width * 0.3, y - height, x + width, y - height * 0.6, x + width * 0.7, y + 8);
      x += width * 0.7;
    }
    stroke.lineTo(x + 30, y - 2 - setting.dice().below(8));
    page.stroke(stroke, 1.3, BLUE);
  }

  private void seal(Drawing page, double x, double y) {
    ring(page, x, y, RADIUS, 2.1);
    ring(page, x, y, RADIUS - 5, 0.8);
    Type type = setting.look().text().inked(RED);
    decorate(page, "BẢN MẪU", x, y - 1, type.sized(10));
    decorate(page, "không có giá trị", x, y + 10, type.sized(6.5));
  }

  private static void ring(Drawing page, double x, double y, double radius, double thickness) {
    page.stroke(
        new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), thickness, RED);
  }

  private static void decorate(Drawing page, String text, double middle, double y, Type type) {
    page.decorate(text, middle - type.width(text) / 2, y, type);
  }
}
