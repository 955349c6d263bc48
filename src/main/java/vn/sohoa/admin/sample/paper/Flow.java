package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;

/** Runs text down pages; a new one begins where the last one ends. All measures are in points. */
final class Flow {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;
  private static final double BOTTOM = HEIGHT - 44;

  private final List<Drawing> pages = new ArrayList<>();
  private final Look look;
  private double y;

  Flow(Look look) {
    this.look = look;
    begin();
  }

  private void begin() {
    pages.add(new Drawing(WIDTH, HEIGHT));
    y = look.top();
  }

  List<Drawing> pages() {
    return pages;
  }

  boolean isOnePage() {
    return pages.size() == 1;
  }

  Drawing page() {
    return pages.getLast();
  }

  Look look() {
    return look;
  }

  double left() {
    return look.left();
  }

  double right() {
    return WIDTH - look.right();
  }

  double width() {
    return right() - left();
  }

  double middle() {
    return (left() + right()) / 2;
  }

  /** Returns the last baseline. */
  double y() {
    return y;
  }

  void moveTo(double baseline) {
    y = baseline;
  }

  void gap(double distance) {
    y += distance;
  }

  /** Begins a page unless there is room for this height. */
  void require(double height) {
    if (y + height > BOTTOM) {
      begin();
    }
  }

  /** Moves down by one line and returns its baseline. */
  double next(double distance) {
    require(distance);
    y += distance;
    return y;
  }

  double next() {
    return next(look.line());
  }

  /** Writes centred lines, wrapped to a share of the width. */
  void center(String text, double share, Type type) {
    for (List<Run> line : Run.wrap(List.of(new Run(text, type)), width() * share, 0)) {
      page().center(Run.text(line), middle(), next(type.size() * look.leading()), type);
    }
  }

  /** Writes a paragraph with an indented first line. */
  void paragraph(String text, double indent) {
    boolean basis = text.startsWith("Căn cứ ") || text.startsWith("Theo đề nghị ");
    write(List.of(new Run(text, basis ? look.italic() : look.text())), indent, true);
  }

  /**
   * Writes runs from margin to margin.
   *
   * @param indent of the first line
   */
  void write(List<Run> runs, double indent, boolean justified) {
    List<List<Run>> lines = Run.wrap(runs, width(), indent);
    double from = indent;
    for (int i = 0; i < lines.size(); i++) {
      List<Run> line = lines.get(i);
      double slack = width() - from - Run.width(line);
      int spaces = Run.spaces(line);
      boolean isWidened = justified && i < lines.size() - 1 && spaces > 0;
      Run.draw(page(), line, left() + from, next(), isWidened ? slack / spaces : 0);
      from = 0;
    }
  }

  /** Writes a heading. */
  void heading(String text) {
    gap(look.size() * 0.3);
    write(List.of(new Run(text, look.text().styled(Style.BOLD))), 0, false);
  }
}
