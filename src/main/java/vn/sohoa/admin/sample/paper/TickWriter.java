package vn.sohoa.admin.sample.paper;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.template.Block;
import vn.sohoa.page.Box;
import vn.sohoa.page.TickBox;
import vn.sohoa.page.TickState;

/** Writes a question with boxes, one of them ticked: by a cross, a check mark or filled. */
final class TickWriter {
  private static final double NONE_TICKED = 0.05;

  private final Setting setting;
  private final boolean isBoxFirst;
  private final int mark;

  TickWriter(Setting setting) {
    this.setting = setting;
    this.isBoxFirst = setting.dice().chance(0.75);
    this.mark = setting.dice().below(3);
  }

  void write(Block.Ticks ticks) {
    Flow flow = setting.flow();
    Look look = setting.look();
    flow.gap(look.size() * 0.3);
    var values = new ArrayList<>(ticks.options().keySet());
    String chosen = setting.dice().chance(NONE_TICKED) ? "" : setting.dice().pick(values);
    String label = setting.said(ticks.labels()).orElse("");
    double y = flow.next();
    double x = flow.left();
    if (!label.isEmpty()) {
      x = flow.page().write(label + look.separator().stripTrailing(), x, y, look.label()) + 10;
    }
    for (Map.Entry<String, List<String>> option : ticks.options().entrySet()) {
      String text = setting.said(option.getValue()).orElse("");
      double needed = look.text().width(text) + look.size() * 2;
      if (x + needed > flow.right()) {
        y = flow.next();
        x = flow.left() + 14;
      }
      x = option(text, option.getKey().equals(chosen), x, y) + look.size() * 1.6;
    }
    if (!chosen.isEmpty()) {
      setting.notes().tick(ticks.name(), chosen);
    }
  }

  private double option(String text, boolean isTicked, double x, double y) {
    Look look = setting.look();
    double side = look.size() * 0.78;
    if (isBoxFirst) {
      box(x, y, side, isTicked);
      return setting.flow().page().write(text, x + side + 4, y, look.text());
    }
    double end = setting.flow().page().write(text, x, y, look.text()) + 5;
    box(end, y, side, isTicked);
    return end + side;
  }

  private void box(double x, double y, double side, boolean isTicked) {
    Drawing page = setting.flow().page();
    double top = y - side + 1;
    page.stroke(new Rectangle2D.Double(x, top, side, side), 0.8, Drawing.BLACK);
    page.addTick(
        new TickBox(new Box(x, top, side, side), isTicked ? TickState.TICKED : TickState.EMPTY));
    if (isTicked) {
      tick(x, top, side);
    }
  }

  private void tick(double x, double y, double side) {
    Drawing page = setting.flow().page();
    double beyond = setting.look().isPen() ? side * 0.25 : -side * 0.15;
    var stroke = new Path2D.Double();
    switch (mark) {
      case 0 -> {
        stroke.moveTo(x - beyond, y - beyond);
        stroke.lineTo(x + side + beyond, y + side + beyond);
        stroke.moveTo(x + side + beyond, y - beyond);
        stroke.lineTo(x - beyond, y + side + beyond);
      }
      case 1 -> {
        stroke.moveTo(x + side * 0.12, y + side * 0.5);
        stroke.lineTo(x + side * 0.4, y + side * 0.85);
        stroke.lineTo(x + side * 0.95 + beyond, y + side * 0.05 - beyond);
      }
      default -> page.ink(new Rectangle2D.Double(x, y, side, side), setting.look().value().ink());
    }
    page.stroke(stroke, setting.look().isPen() ? 1.3 : 1.1, setting.look().value().ink());
  }
}
