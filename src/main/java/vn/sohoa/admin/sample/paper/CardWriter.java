package vn.sohoa.admin.sample.paper;

import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.Block;
import vn.sohoa.admin.sample.template.FieldSpec;
import vn.sohoa.admin.sample.value.MrzWriter;

/** Draws a card or the data page of a passport, enlarged as copying machines do. */
final class CardWriter {
  private static final double CARD_RATIO = 0.631;
  private static final double PASSPORT_RATIO = 0.704;
  private static final double CARD_PITCH = 30;
  private static final double PASSPORT_PITCH = 44;

  private final Setting setting;
  private final double width;
  private final double left;
  private double y;

  CardWriter(Setting setting) {
    this.setting = setting;
    this.width = 430 + setting.dice().below(50);
    this.left = (Flow.WIDTH - width) / 2;
    this.y = 70 + setting.dice().below(50);
  }

  void write() {
    Optional<Block.Mrz> mrz = mrz();
    boolean isPassport = mrz.isPresent() && !mrz.get().card();
    double height = width * (isPassport ? PASSPORT_RATIO : CARD_RATIO);
    double bottom = y + height;
    page().stroke(new RoundRectangle2D.Double(left, y, width, height, 16, 16), 0.9, Drawing.BLACK);
    head();
    double photo = width * 0.26;
    if (setting.dice().chance(0.9)) {
      page().frame(left + 14, y + 8, photo - 22, (photo - 22) * 1.33);
    }
    for (Block block : setting.template().body()) {
      if (block instanceof Block.Fields fields) {
        fields.fields().forEach(field -> field(field, left + photo));
      }
    }
    mrz.ifPresent(zone -> zone(zone, bottom));
  }

  private Optional<Block.Mrz> mrz() {
    return setting.template().body().stream()
        .filter(Block.Mrz.class::isInstance)
        .map(Block.Mrz.class::cast)
        .findFirst();
  }

  private void head() {
    Type bold = setting.look().bold();
    for (String text : List.of("subtitle", "title", "english")) {
      for (String line : List.of(setting.text(text).orElse("").split("\\|", -1))) {
        if (!line.isBlank()) {
          double size = text.equals("title") ? 13 : 9.5;
          y += size * 1.35;
          page().center(line, left + width * 0.58, y, bold.sized(size));
        }
      }
    }
    y += 4;
  }

  private void field(FieldSpec spec, double x) {
    if (!setting.dice().chance(spec.chance())) {
      return;
    }
    String vietnamese = setting.facts().say(setting.dice().pick(spec.labels()));
    String label =
        spec.english().isEmpty()
            ? vietnamese
            : vietnamese
                + (setting.dice().chance(0.6) ? "/" : " / ")
                + setting.dice().pick(spec.english());
    String value = setting.said(spec.values()).orElse("");
    Type small = setting.look().text().sized(8.2);
    Type large = setting.look().text().styled(Style.BOLD).sized(10);
    double right = left + width - 8;
    boolean isBeside = small.width(label + ": ") + large.width(value) < right - x;
    y += 11.5;
    double end = page().write(label + ":", x, y, small);
    if (isBeside) {
      page().write(value, end + 4, y, large);
    } else {
      for (List<Run> line : Run.wrap(List.of(new Run(value, large)), right - x, 0)) {
        y += 11.5;
        Run.draw(page(), line, x, y, 0);
      }
    }
    y += 2.5;
    setting.notes().field(spec.name(), value, vietnamese, false);
  }

  private void zone(Block.Mrz zone, double bottom) {
    String name = setting.facts().say("{mrzName|plain}");
    List<String> lines =
        zone.card()
            ? MrzWriter.card(setting.facts(), name)
            : MrzWriter.passport(setting.facts(), name, zone.state());
    double pitch = (width - 28) / (zone.card() ? CARD_PITCH : PASSPORT_PITCH);
    Type type = setting.look().text().sized(Math.min(14, pitch * 1.45));
    double baseline = bottom - 12 - (lines.size() - 1) * type.size() * 1.5;
    for (String line : lines) {
      page().writeFixed(line, left + 14, baseline, pitch, type);
      baseline += type.size() * 1.5;
    }
  }

  private Drawing page() {
    return setting.flow().page();
  }
}
