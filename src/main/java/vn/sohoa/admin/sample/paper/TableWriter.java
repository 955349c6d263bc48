package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.Block;

/** Writes a table with headings, with or without a column of serial numbers. */
final class TableWriter {
  private static final double PADDING = 3.5;
  private static final double NUMBERED = 0.7;

  private final Setting setting;
  private final Block.Table table;
  private final boolean isNumbered;

  TableWriter(Setting setting, Block.Table table) {
    this.setting = setting;
    this.table = table;
    this.isNumbered = setting.dice().chance(NUMBERED);
  }

  void write() {
    Flow flow = setting.flow();
    setting
        .said(table.titles())
        .ifPresent(title -> flow.write(List.of(new Run(title, setting.look().text())), 0, false));
    flow.gap(8);
    List<String> headings =
        table.columns().stream().map(column -> setting.said(column.headings()).orElse("")).toList();
    int count = table.least() + setting.dice().below(table.most() - table.least() + 1);
    List<List<String>> rows = IntStream.range(0, count).mapToObj(this::record).toList();
    double[] widths = widths(headings, rows);
    row(withNumber("STT", headings), widths, cell().styled(Style.BOLD));
    for (int i = 0; i < count; i++) {
      row(withNumber(String.valueOf(i + 1), rows.get(i)), widths, cell());
    }
    flow.gap(8);
  }

  private Type cell() {
    Look look = setting.look();
    return look.text().sized(look.size() * 0.92);
  }

  /** Draws the values of one record; its placeholders get the number of the record. */
  private List<String> record(int index) {
    var values = new ArrayList<String>();
    var row = new LinkedHashMap<String, String>();
    for (Block.Column column : table.columns()) {
      String text =
          setting
              .dice()
              .pick(column.values())
              .replaceAll("\\{(\\w+(?:\\.\\w+)?)(\\||})", "{$1#r" + table.name() + index + "$2");
      String value = setting.facts().say(text);
      values.add(value);
      row.put(column.name(), value);
    }
    setting.notes().row(table.name(), Map.copyOf(row));
    return values;
  }

  private List<String> withNumber(String number, List<String> cells) {
    var all = new ArrayList<String>();
    if (isNumbered) {
      all.add(number);
    }
    all.addAll(cells);
    return all;
  }

  /** Shares the width by the lengths of the contents, each column wide enough for its words. */
  private double[] widths(List<String> headings, List<List<String>> rows) {
    Type type = cell().styled(Style.BOLD);
    double total = setting.flow().width() - (isNumbered ? 32 : 0);
    double[] wanted = new double[headings.size()];
    for (int i = 0; i < wanted.length; i++) {
      double longest = longestWord(headings.get(i), type);
      double text = 0;
      for (List<String> row : rows) {
        longest = Math.max(longest, longestWord(row.get(i), type));
        text = Math.max(text, type.width(row.get(i)));
      }
      wanted[i] = Math.max(longest, Math.min(text, total * 0.5)) + 2 * PADDING + 4;
    }
    double factor = total / Arrays.stream(wanted).sum();
    double[] widths = new double[wanted.length + (isNumbered ? 1 : 0)];
    for (int i = 0; i < wanted.length; i++) {
      widths[i + (isNumbered ? 1 : 0)] = wanted[i] * factor;
    }
    if (isNumbered) {
      widths[0] = 32;
    }
    return widths;
  }

  private static double longestWord(String text, Type type) {
    return List.of(text.split(" ", -1)).stream().mapToDouble(type::width).max().orElse(0);
  }

  private void row(List<String> cells, double[] widths, Type type) {
    Flow flow = setting.flow();
    var lines = new ArrayList<List<List<Run>>>();
    for (int i = 0; i < cells.size(); i++) {
      lines.add(Run.wrap(List.of(new Run(cells.get(i), type)), widths[i] - 2 * PADDING, 0));
    }
    double leading = type.size() * 1.22;
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    double height = most * leading + 2 * PADDING;
    flow.require(height);
    double top = flow.y();
    double x = flow.left();
    for (int i = 0; i < cells.size(); i++) {
      flow.page().frame(x, top, widths[i], height);
      column(lines.get(i), x, top + PADDING - type.size() * 0.2, widths[i], type);
      x += widths[i];
    }
    flow.moveTo(top + height);
  }

  private void column(List<List<Run>> lines, double x, double top, double width, Type type) {
    Drawing page = setting.flow().page();
    double y = top;
    for (List<Run> line : lines) {
      y += type.size() * 1.22;
      if (type.style().isBold()) {
        page.center(Run.text(line), x + width / 2, y, type);
      } else {
        Run.draw(page, line, x + PADDING, y, 0);
      }
    }
  }
}
