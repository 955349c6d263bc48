package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.FieldSpec;
import vn.sohoa.admin.sample.template.FieldStyle;

/** Writes labels with their values in one of the styles; items are numbered through a paper. */
final class FieldWriter {
  /** Digits of the number that a person has in place of a tax code. */
  private static final int PERSONAL_ID = 12;

  private static final List<String> PERSONAL =
      List.of("Số định danh cá nhân", "Căn cước công dân số", "Số CCCD");
  private static final double SHORT = 0.46;
  private static final String DOTS = ".".repeat(400);

  private final Setting setting;
  private final FieldStyle usual;
  private int item;

  FieldWriter(Setting setting, FieldStyle usual) {
    this.setting = setting;
    this.usual = usual;
  }

  /** A field as it is printed; the value is empty if the paper leaves it blank. */
  record Item(String name, String label, String english, String value) {}

  void write(List<FieldSpec> specs, FieldStyle style) {
    List<Item> items = items(specs);
    switch (style) {
      case TABLE -> new BoxedFields(setting).write(items);
      case PAIRS -> pairs(items);
      default -> items.forEach(field -> one(field, style));
    }
    items.forEach(
        field ->
            setting
                .notes()
                .field(field.name(), field.value(), field.label(), setting.look().isPen()));
  }

  FieldStyle usual() {
    return usual;
  }

  private List<Item> items(List<FieldSpec> specs) {
    var items = new ArrayList<Item>();
    for (FieldSpec spec : specs) {
      if (setting.dice().chance(spec.chance())) {
        String label = setting.facts().say(setting.dice().pick(spec.labels()));
        String english = spec.english().isEmpty() ? "" : setting.dice().pick(spec.english());
        String value = setting.said(spec.values()).orElse("");
        boolean isPersons = spec.name().equals("taxCode") && value.length() == PERSONAL_ID;
        items.add(
            isPersons
                ? new Item("idNumber", setting.dice().pick(PERSONAL), "Personal number", value)
                : new Item(spec.name(), label, english, value));
      }
    }
    return items;
  }

  private void one(Item field, FieldStyle style) {
    setting.flow().gap(setting.look().size() * 0.12);
    switch (style) {
      case DOTTED -> dotted(field);
      case RULED -> ruled(field);
      case BELOW -> below(field);
      default -> line(field, style);
    }
  }

  private String prefix(FieldStyle style) {
    return switch (style) {
      case NUMBERED -> ++item + ". ";
      case LETTERED -> (char) ('a' + item++ % 26) + ") ";
      case DASHED -> "- ";
      default -> "";
    };
  }

  private static String printed(Item field, FieldStyle style) {
    boolean isBilingual = style == FieldStyle.BILINGUAL || style == FieldStyle.BELOW;
    return isBilingual && !field.english().isEmpty()
        ? field.label() + "/" + field.english()
        : field.label();
  }

  private void line(Item field, FieldStyle style) {
    Look look = setting.look();
    String label = prefix(style) + printed(field, style) + look.separator().stripTrailing();
    var runs = new ArrayList<Run>(List.of(new Run(label, look.label())));
    if (field.value().isEmpty()) {
      runs.add(new Run(" " + ".".repeat(30), look.text()));
    } else {
      runs.add(new Run(" " + field.value() + (look.isPen() ? "" : look.end()), look.value()));
    }
    setting.flow().write(runs, style == FieldStyle.LINES ? 0 : 14, false);
  }

  /** Dots behind a short value, or under one that is filled in by pen. */
  private void dotted(Item field) {
    Flow flow = setting.flow();
    Look look = setting.look();
    String label = field.label() + look.separator().stripTrailing() + " ";
    double room = flow.width() - look.label().width(label);
    double length = look.value().width(field.value());
    // Thrown in any case: what follows on the paper must not depend on widths
    int inset = setting.dice().below(16);
    if (length > room - 30) {
      line(field, FieldStyle.LINES);
      return;
    }
    double y = flow.next();
    double from = flow.page().write(label.strip(), flow.left(), y, look.label()) + 4;
    double lead = Math.min(room - length - 10, 4 + inset);
    if (look.isPen()) {
      dots(from, flow.right(), y);
      flow.page().write(field.value(), from + lead, y - 2, look.value());
    } else {
      dots(from, from + lead, y);
      double end = flow.page().write(field.value(), from + lead, y, look.value());
      dots(end + 2, flow.right(), y);
    }
  }

  private void dots(double from, double to, double y) {
    Type type = setting.look().text();
    int count = (int) Math.floor((to - from) / type.width("."));
    if (count > 0) {
      setting
          .flow()
          .page()
          .decorate(DOTS.substring(0, Math.min(count, DOTS.length())), from, y, type);
    }
  }

  private void ruled(Item field) {
    Flow flow = setting.flow();
    Look look = setting.look();
    String label = field.label() + look.separator().stripTrailing();
    if (look.label().width(label) + look.value().width(field.value()) + 12 > flow.width()) {
      line(field, FieldStyle.LINES);
      return;
    }
    double y = flow.next();
    double from = flow.page().write(label, flow.left(), y, look.label()) + 5;
    flow.page().write(field.value(), from + 3, y - 0.5, look.value());
    flow.page().line(from, y + 2.5, flow.right(), y + 2.5);
  }

  private void below(Item field) {
    Look look = setting.look();
    Type small = look.label().sized(look.size() * 0.85);
    Flow flow = setting.flow();
    flow.page().write(printed(field, FieldStyle.BELOW), flow.left(), flow.next(), small);
    flow.write(List.of(new Run(field.value(), look.value())), 0, false);
  }

  private void pairs(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      boolean isPair = isShort(items.get(i)) && i + 1 < items.size() && isShort(items.get(i + 1));
      if (isPair) {
        pair(items.get(i), items.get(++i));
      } else {
        line(items.get(i), FieldStyle.LINES);
      }
    }
  }

  private boolean isShort(Item field) {
    Look look = setting.look();
    double width =
        look.label().width(field.label() + look.separator()) + look.value().width(field.value());
    return width < setting.flow().width() * SHORT;
  }

  private void pair(Item one, Item other) {
    Flow flow = setting.flow();
    double y = flow.next();
    half(one, flow.left(), y);
    half(other, flow.left() + flow.width() * (SHORT + 0.06), y);
  }

  private void half(Item field, double x, double y) {
    Look look = setting.look();
    Drawing page = setting.flow().page();
    String label = field.label() + look.separator().stripTrailing() + " ";
    double from = page.write(label.strip(), x, y, look.label()) + look.text().width(" ");
    page.write(field.value().isEmpty() ? "........" : field.value(), from, y, look.value());
  }
}
