package vn.sohoa.admin.sample.paper;

import java.util.List;
import vn.sohoa.admin.sample.draw.Drawing;

/** Writes fields as a table of two columns, labels left and values right. */
record BoxedFields(Setting setting) {
  private static final double PADDING = 4;

  void write(List<FieldWriter.Item> items) {
    Flow flow = setting.flow();
    flow.gap(8);
    double split = flow.width() * (0.32 + setting.dice().fraction() * 0.12);
    items.forEach(item -> row(item, split));
    flow.gap(6);
  }

  private void row(FieldWriter.Item item, double split) {
    Flow flow = setting.flow();
    Look look = setting.look();
    List<List<Run>> label =
        Run.wrap(List.of(new Run(item.label(), look.label())), split - 2 * PADDING, 0);
    List<List<Run>> value =
        Run.wrap(
            List.of(new Run(item.value(), look.value())), flow.width() - split - 2 * PADDING, 0);
    int lines = Math.max(1, Math.max(label.size(), value.size()));
    double height = lines * look.line() + 2 * PADDING;
    flow.require(height);
    double top = flow.y();
    lines(label, flow.left() + PADDING, top);
    lines(value, flow.left() + split + PADDING, top);
    Drawing page = flow.page();
    page.frame(flow.left(), top, flow.width(), height);
    page.line(flow.left() + split, top, flow.left() + split, top + height);
    flow.moveTo(top + height);
  }

  private void lines(List<List<Run>> lines, double x, double top) {
    double y = top + PADDING - setting.look().size() * 0.25;
    for (List<Run> line : lines) {
      y += setting.look().line();
      Run.draw(setting.flow().page(), line, x, y, 0);
    }
  }
}
