package vn.sohoa.admin.sample.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Typeface;
import vn.sohoa.admin.sample.template.Block;
import vn.sohoa.admin.sample.template.FieldStyle;
import vn.sohoa.admin.sample.template.HeadStyle;
import vn.sohoa.admin.sample.template.Template;
import vn.sohoa.admin.sample.template.Templates;
import vn.sohoa.admin.sample.value.Dice;
import vn.sohoa.admin.sample.value.Facts;
import vn.sohoa.admin.sample.value.Invention;

/**
 * Draws invented papers of all kinds that have a template. Equal orders give equal papers; papers
 * of different seeds differ in layout, wording, fonts and values. Not thread-safe.
 */
public final class PaperMaker {
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);
  private static final long LAYOUT = 0x5A3F1E;
  private static final long FACTS = 0xFAC75;
  private static final long FOLLOWING = 0xA44E;
  private static final long FILLING = 0xF111;
  private static final int DAYS = 1_900;

  /** Share of the papers of authorities that end high on the page. */
  private static final double SHORT = 0.1;

  /** Share of the papers that are certified copies. */
  private static final double COPIES = 0.06;

  private static final double SIGNED_BELOW = 0.4 * Flow.HEIGHT;
  private static final double[] SIZES = {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64};

  private final Templates templates = Templates.builtIn();
  private final Invention invention = new Invention();
  private final List<Typeface> faces;

  /**
   * @param faces fonts to choose from
   */
  public PaperMaker(List<Typeface> faces) {
    this.faces = List.copyOf(faces);
  }

  /** Returns the ids of the kinds that can be drawn. */
  public Set<String> kinds() {
    return templates.kinds();
  }

  /**
   * Draws a paper.
   *
   * @throws IllegalArgumentException if there is no template of the kind, or the content does not
   *     fit on one page
   */
  public DrawnPaper make(Order order) {
    List<Template> alternatives =
        templates
            .of(order.kind())
            .orElseThrow(
                () -> new IllegalArgumentException("no template of the kind " + order.kind()));
    return withPages(onOnePage(order, alternatives), order);
  }

  /** Sets the content as small as necessary, as whoever needs the truth looks at one page. */
  private DrawnPaper onOnePage(Order order, List<Template> alternatives) {
    for (double size : SIZES) {
      DrawnPaper drawn = make(order, alternatives, size);
      if (drawn.pages().size() == 1) {
        return drawn;
      }
    }
    throw new IllegalArgumentException(
        "what is given for a paper of the kind %s does not fit on one page"
            .formatted(order.kind()));
  }

  private DrawnPaper make(Order order, List<Template> alternatives, double size) {
    Dice dice = dice(LAYOUT, order);
    Template template = dice.pick(alternatives);
    LocalDate day = order.day().orElseGet(() -> FIRST_DAY.plusDays(dice.below(DAYS)));
    HeadStyle head = dice.pick(template.heads());
    FieldStyle style = dice.pick(template.styles());
    Look look = Look.draw(faces, mayBeFilledIn(head, style), dice).shrunk(size);
    Facts facts = invention.of(dice(FACTS, order), day, order.facts());
    var setting = new Setting(template, facts, dice, new Flow(look), new Truth.Notes());
    Facts more = invention.of(dice(FILLING, order), day, Map.of());
    List<Drawing> pages = write(setting, head, style, more);
    new FootWriter(order.foot(), order.barcode()).write(pages.getFirst(), look);
    return new DrawnPaper(
        pages,
        setting.notes().of(order.kind()),
        head + ", " + style + ", " + look.value().face().name() + ", " + look.text().face().name());
  }

  private static Dice dice(long purpose, Order order) {
    long paper = order.seed();
    return Dice.of(purpose ^ order.kind().hashCode(), paper);
  }

  private static boolean mayBeFilledIn(HeadStyle head, FieldStyle style) {
    boolean isForm =
        head == HeadStyle.APPLICATION || head == HeadStyle.PLAIN || head == HeadStyle.BILINGUAL;
    return isForm && style != FieldStyle.TABLE;
  }

  private static List<Drawing> write(
      Setting setting, HeadStyle head, FieldStyle style, Facts more) {
    return switch (head) {
      case CARD -> {
        new CardWriter(setting).write();
        yield setting.flow().pages();
      }
      case TITLE_BLOCK -> {
        var page = new Drawing(DrawingSheetWriter.WIDTH, DrawingSheetWriter.HEIGHT);
        new DrawingSheetWriter(setting, page).write();
        yield List.of(page);
      }
      default -> {
        new HeadWriter(setting, head).write();
        new TitleWriter(setting).write();
        body(setting, style);
        if (isOfAuthority(head) && !setting.dice().chance(SHORT)) {
          fill(setting.flow(), more);
        }
        new SignWriter(setting, head).write();
        if (setting.dice().chance(COPIES)) {
          new CopyStamp(setting).write();
        }
        yield setting.flow().pages();
      }
    };
  }

  private static boolean isOfAuthority(HeadStyle head) {
    return head == HeadStyle.ADMINISTRATIVE || head == HeadStyle.COMPANY;
  }

  /**
   * Adds paragraphs, as few papers of authorities end in the middle of the page.
   *
   * @param more facts of their own: how many are needed depends on the font
   */
  private static void fill(Flow flow, Facts more) {
    for (int i = 0; flow.isOnePage() && flow.y() < SIGNED_BELOW; i++) {
      flow.paragraph(more.say("{filler#more" + i + "}"), 28);
    }
  }

  private static void body(Setting setting, FieldStyle style) {
    var fields = new FieldWriter(setting, style);
    var ticks = new TickWriter(setting);
    for (Block block : setting.template().body()) {
      switch (block) {
        case Block.Say say ->
            setting.said(say.texts()).ifPresent(text -> setting.flow().paragraph(text, 28));
        case Block.Heading heading ->
            setting.said(heading.texts()).ifPresent(text -> setting.flow().heading(text));
        case Block.Fields all -> fields.write(all.fields(), all.style().orElse(style));
        case Block.Ticks all -> ticks.write(all);
        case Block.Table table -> new TableWriter(setting, table).write();
        case Block.Mrz _ -> throw new IllegalArgumentException("only cards have a zone");
      }
    }
  }

  /** Adds pages of text that says nothing new. */
  private DrawnPaper withPages(DrawnPaper drawn, Order order) {
    if (drawn.pages().size() >= order.pages()) {
      return drawn;
    }
    Dice dice = dice(FOLLOWING, order);
    Look look = Look.draw(faces, false, dice);
    Facts facts = invention.of(dice, FIRST_DAY, order.facts());
    var pages = new ArrayList<Drawing>(drawn.pages());
    while (pages.size() < order.pages()) {
      var flow = new Flow(look);
      flow.page().center(String.valueOf(pages.size() + 1), flow.middle(), 40, look.text());
      for (int paragraph = 0; paragraph < 8 + dice.below(4); paragraph++) {
        flow.paragraph(facts.say("{filler#p" + pages.size() + "x" + paragraph + "}"), 28);
      }
      pages.add(flow.pages().getFirst());
    }
    return new DrawnPaper(pages, drawn.truth(), drawn.layout());
  }
}
