package vn.sohoa.bench.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sohoa.bench.paper.FontFamily.Cut;

/** Sets a paper's first page as Nghị định 30/2020, appendix I, asks for. Measures are in points. */
public final class PaperLayout {
  private static final double LEFT = 85; // 30 mm
  private static final double RIGHT = LaidOutPaper.WIDTH - 42.5; // 15 mm from the edge
  private static final double WIDTH = RIGHT - LEFT;
  private static final double MIDDLE = (LEFT + RIGHT) / 2;
  private static final double LEFT_COLUMN = 172;
  private static final double RIGHT_COLUMN = 420;
  private static final double LEFT_COLUMN_WIDTH = 185;
  private static final double TOP = 68;
  private static final double BOTTOM = LaidOutPaper.HEIGHT - 57; // 20 mm
  private static final double INDENT = 28;
  private static final double SIGNER_MIDDLE = 430;

  /** From the signer's name to the middle of the seal, which covers a third of the signature. */
  private static final double SEAL_LEFT = 42;

  private static final double SEAL_UP = 26;
  private static final double ROOM_TO_SIGN = 76;

  private final Paper paper;
  private final FontFamily font;
  private final double size;
  private final HeaderForm form;
  private final List<PlacedLine> lines = new ArrayList<>();
  private final List<Line2D.Double> rules = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private double y = TOP;

  private PaperLayout(Paper paper, FontFamily font, double size, HeaderForm form) {
    this.paper = paper;
    this.font = font;
    this.size = size;
    this.form = form;
  }

  /**
   * @param size of the body's letters, 13 or 14 points by law
   */
  public static LaidOutPaper of(Paper paper, FontFamily font, double size) {
    return new PaperLayout(paper, font, size, HeaderForm.complete(paper)).page();
  }

  /**
   * With blanks for number, day and perhaps month.
   *
   * @param size of the body's letters, 13 or 14 points by law
   */
  public static LaidOutPaper withBlanks(Paper paper, FontFamily font, double size, Blanks blanks) {
    return new PaperLayout(paper, font, size, HeaderForm.with(blanks, paper)).page();
  }

  private LaidOutPaper page() {
    head();
    title();
    body();
    Point2D.Double seal = foot();
    return new LaidOutPaper(paper, font, lines, rules, seal, gaps);
  }

  private void head() {
    double right = state();
    double left = issuer();
    y = Math.max(left, right) + 22;
    header(Zone.NUMBER, form.number(), LEFT_COLUMN, 13, Cut.REGULAR);
    header(Zone.DATE, form.date(), RIGHT_COLUMN, fitting(13, form.date().text()), Cut.ITALIC);
    if (paper.kind().about() == Kind.About.BESIDE) {
      for (String line : wrap(paper.subject(), LEFT_COLUMN_WIDTH, 0, 12, Cut.REGULAR)) {
        y += 14;
        center(Zone.ABOUT, line, LEFT_COLUMN, 12, Cut.REGULAR);
      }
    }
  }

  private void header(Zone zone, HeaderLine line, double middle, double letters, Cut cut) {
    center(zone, line.text(), middle, letters, cut);
    double left = middle - font.width(line.text(), letters, cut) / 2;
    for (HeaderLine.Span span : line.spans()) {
      double before = font.width(line.text().substring(0, span.from()), letters, cut);
      double room = font.width(line.text().substring(span.from(), span.to()), letters, cut);
      gaps.add(new Gap(span.blank(), left + before, room, y, letters));
    }
  }

  private double state() {
    y = TOP;
    String state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    center(
        Zone.STATE,
        state,
        RIGHT_COLUMN,
        Math.min(12, 262 / font.width(state, 1, Cut.BOLD)),
        Cut.BOLD);
    y += 16;
    String motto = "Độc lập - Tự do - Hạnh phúc";
    center(Zone.STATE, motto, RIGHT_COLUMN, 13, Cut.BOLD);
    rule(RIGHT_COLUMN, y + 6, font.width(motto, 13, Cut.BOLD));
    return y;
  }

  private double issuer() {
    y = TOP - 16;
    for (String line : paper.issuer().parent()) {
      issuerLine(line, Cut.REGULAR);
    }
    for (String line : paper.issuer().name()) {
      issuerLine(line, Cut.BOLD);
    }
    rule(LEFT_COLUMN, y + 6, 60);
    return y;
  }

  private void issuerLine(String text, Cut cut) {
    y += 16;
    double fits = Math.min(12, LEFT_COLUMN_WIDTH / font.width(text, 1, cut));
    center(Zone.ISSUER, text, LEFT_COLUMN, fits, cut);
  }

  private double fitting(double wanted, String text) {
    return Math.min(wanted, 255 / font.width(text, 1, Cut.ITALIC));
  }

  private void title() {
    y += 30;
    if (!paper.kind().isTitled()) {
      return;
    }
    center(Zone.KIND, paper.kind().title().toUpperCase(Locale.ROOT), MIDDLE, 14, Cut.BOLD);
    if (!paper.subject().isEmpty()) {
      for (String line : wrap(paper.subject(), WIDTH * 0.85, 0, size, Cut.BOLD)) {
        y += size * 1.3;
        center(Zone.SUBJECT, line, MIDDLE, size, Cut.BOLD);
      }
      rule(MIDDLE, y + 7, 90);
    }
    y += 10;
  }

  /** As many whole paragraphs as leave room for the foot. */
  private void body() {
    double end = BOTTOM - footHeight();
    for (String paragraph : paper.body()) {
      Cut cut = isBasis(paragraph) ? Cut.ITALIC : Cut.REGULAR;
      List<String> wrapped = wrap(paragraph, WIDTH, INDENT, size, cut);
      if (y + 6 + wrapped.size() * size * 1.3 > end) {
        return;
      }
      y += 6;
      paragraph(wrapped, cut);
    }
  }

  private void paragraph(List<String> wrapped, Cut cut) {
    for (int i = 0; i < wrapped.size(); i++) {
      y += size * 1.3;
      double indent = i == 0 ? INDENT : 0;
      String line = wrapped.get(i);
      double natural = font.width(line, size, cut);
      boolean last = i == wrapped.size() - 1;
      double width = last ? natural : WIDTH - indent;
      lines.add(new PlacedLine(Zone.BODY, line, LEFT + indent, y, width, size, cut));
    }
  }

  private double footHeight() {
    return 26 + paper.issuer().authority().size() * 17 + ROOM_TO_SIGN;
  }

  /** Where the seal goes. */
  private Point2D.Double foot() {
    double top = y + 26;
    y = top;
    left(Zone.RECEIVERS, "Nơi nhận:", 12, Cut.BOLD_ITALIC);
    for (String line : paper.receivers()) {
      y += 13.5;
      left(Zone.RECEIVERS, line, 11, Cut.REGULAR);
    }
    y = top - 17;
    for (String line : paper.issuer().authority()) {
      y += 17;
      center(Zone.AUTHORITY, line, SIGNER_MIDDLE, 13, Cut.BOLD);
    }
    y += ROOM_TO_SIGN;
    center(Zone.SIGNER, paper.signer(), SIGNER_MIDDLE, size, Cut.BOLD);
    return new Point2D.Double(SIGNER_MIDDLE - SEAL_LEFT, y - SEAL_UP);
  }

  private void center(Zone zone, String text, double middle, double letters, Cut cut) {
    double width = font.width(text, letters, cut);
    lines.add(new PlacedLine(zone, text, middle - width / 2, y, width, letters, cut));
  }

  private void left(Zone zone, String text, double letters, Cut cut) {
    double width = font.width(text, letters, cut);
    lines.add(new PlacedLine(zone, text, LEFT, y, width, letters, cut));
  }

  private void rule(double middle, double at, double length) {
    rules.add(new Line2D.Double(middle - length / 2, at, middle + length / 2, at));
  }

  private List<String> wrap(String text, double width, double indent, double letters, Cut cut) {
    var wrapped = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      double room = wrapped.isEmpty() ? width - indent : width;
      if (!line.isEmpty() && font.width(line + " " + word, letters, cut) > room) {
        wrapped.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    wrapped.add(line.toString());
    return wrapped;
  }

  private static boolean isBasis(String paragraph) {
    return paragraph.startsWith("Căn cứ") || paragraph.startsWith("Theo đề nghị");
  }
}
