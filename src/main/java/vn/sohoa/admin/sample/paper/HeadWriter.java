package vn.sohoa.admin.sample.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.template.HeadStyle;
import vn.sohoa.admin.sample.value.Dates;

/** Writes what is above the title. */
record HeadWriter(Setting setting, HeadStyle style) {
  private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final double LEFT_MIDDLE = 0.24;
  private static final double RIGHT_MIDDLE = 0.75;

  void write() {
    setting.text("formCode").ifPresent(this::formCode);
    switch (style) {
      case ADMINISTRATIVE -> columns(true);
      case COMPANY -> columns(false);
      case APPLICATION -> application(false);
      case BILINGUAL -> application(true);
      case LETTERHEAD -> letterhead();
      case PLAIN, CARD, TITLE_BLOCK -> setting.flow().gap(6);
    }
  }

  private void formCode(String code) {
    Flow flow = setting.flow();
    Type small = setting.look().italic().sized(setting.look().size() * 0.85);
    flow.page().alignRight(code, flow.right(), flow.y() - 16, small);
  }

  private void application(boolean english) {
    Flow flow = setting.flow();
    Type bold = setting.look().bold();
    flow.center(STATE, 1, bold.sized(bold.size() * 0.95));
    if (english) {
      flow.center("SOCIALIST REPUBLIC OF VIET NAM", 1, setting.look().text().sized(10.5));
    }
    flow.center(MOTTO, 1, bold);
    if (english) {
      flow.center("Independence - Freedom - Happiness", 1, setting.look().italic().sized(10.5));
    }
    rule(flow.middle(), flow.y() + 6, 0.8 * bold.width(MOTTO));
    flow.gap(8);
    if (!template("place").isEmpty() && setting.dice().chance(0.5)) {
      flow.page().alignRight(placeAndDate(), flow.right(), flow.next(), setting.look().italic());
      flow.gap(4);
    }
  }

  private void columns(boolean isAuthority) {
    Flow flow = setting.flow();
    double size = Math.min(setting.look().size(), 12.5);
    double left = flow.left() + flow.width() * LEFT_MIDDLE;
    double right = flow.left() + flow.width() * RIGHT_MIDDLE;
    double top = flow.next();
    double below = issuer(left, top, size);
    Type bold = setting.look().bold();
    fit(STATE, right, top, bold.sized(size * 0.95), flow.width() * 0.54);
    fit(MOTTO, right, top + size * 1.3, bold.sized(size), flow.width() * 0.5);
    rule(right, top + size * 1.3 + 6, 0.9 * bold.sized(size).width(MOTTO));
    double y = Math.max(below, top + size * 1.3) + size * 2;
    number(left, y, size);
    if (isAuthority || !template("place").isEmpty()) {
      fit(placeAndDate(), right, y, setting.look().italic().sized(size), flow.width() * 0.5);
    }
    setting.template().alternatives("subject").stream()
        .findFirst()
        .filter(_ -> template("title").isEmpty())
        .ifPresent(_ -> letterSubject(left, y + size * 1.3));
    flow.moveTo(y + size * (template("title").isEmpty() ? 3.4 : 1));
  }

  private List<String> template(String text) {
    return setting.template().alternatives(text);
  }

  private double issuer(double middle, double top, double size) {
    double y = top;
    Optional<String> parent = setting.text("parent");
    Type plain = setting.look().text().sized(size * 0.95);
    double width = setting.flow().width() * 0.46;
    if (parent.isPresent()) {
      y = lines(parent.get().toUpperCase(Locale.ROOT), middle, y, plain, width) + size * 1.3;
    }
    String issuer = setting.text("issuer").orElse("").toUpperCase(Locale.ROOT);
    double last = lines(issuer, middle, y, plain.styled(Style.BOLD), width);
    rule(middle, last + 6, 58);
    setting.notes().field("organName", (parent.orElse("") + " " + issuer).strip());
    return last;
  }

  private double lines(String text, double middle, double top, Type type, double width) {
    double y = top;
    List<List<Run>> lines = Run.wrap(List.of(new Run(text, type)), width, 0);
    for (List<Run> line : lines) {
      page().center(Run.text(line), middle, y, type);
      y += type.size() * 1.25;
    }
    return y - type.size() * 1.25;
  }

  private void number(double middle, double y, double size) {
    Optional<String> number = setting.text("number");
    if (number.isEmpty()) {
      return;
    }
    Optional<String> notation = setting.text("notation");
    String whole = number.get() + notation.map(text -> "/" + text).orElse("");
    page().center("Số: " + whole, middle, y, setting.look().text().sized(size));
    setting.notes().field("codeNumber", number.get(), "Số", false);
    notation.ifPresent(text -> setting.notes().field("codeNotation", text, "Số", false));
  }

  private void letterSubject(double middle, double y) {
    setting
        .text("subject")
        .ifPresent(
            subject -> {
              lines(
                  "V/v " + subject,
                  middle,
                  y,
                  setting.look().text().sized(Math.min(12, setting.look().size())),
                  setting.flow().width() * 0.42);
              setting.notes().field("subject", "V/v " + subject);
            });
  }

  private String placeAndDate() {
    return placeAndDate(setting);
  }

  /** Returns place and date of the paper and notes them. */
  static String placeAndDate(Setting setting) {
    String place = setting.text("place").orElse("Hải Phòng");
    setting.notes().field("issuedPlace", place);
    setting.notes().field("issuedDate", setting.facts().paperDay().toString());
    return place + ", " + Dates.words(setting.facts().paperDay());
  }

  private void letterhead() {
    Flow flow = setting.flow();
    String issuer = setting.text("issuer").orElseGet(() -> setting.facts().say("{company}"));
    Type bold = setting.look().bold();
    boolean isCentered = setting.dice().chance(0.6);
    Type large = bold.sized(bold.size() * 1.1);
    double y = flow.next();
    String name = issuer.toUpperCase(Locale.ROOT);
    if (isCentered) {
      page().center(name, flow.middle(), y, large);
    } else {
      page().write(name, flow.left(), y, large);
    }
    Type small = setting.look().text().sized(setting.look().size() * 0.85);
    String contact = setting.facts().say("Địa chỉ: {officeAddress} - Điện thoại: {phone#office}");
    y = flow.next(small.size() * 1.4);
    page()
        .write(
            contact, isCentered ? flow.middle() - small.width(contact) / 2 : flow.left(), y, small);
    page().line(flow.left(), y + 7, flow.right(), y + 7);
    flow.gap(14);
    setting.notes().field("organName", issuer);
    number(flow.left() + 60, flow.next(), setting.look().size());
    if (!template("place").isEmpty()) {
      page().alignRight(placeAndDate(), flow.right(), flow.y(), setting.look().italic());
    }
  }

  private void fit(String text, double middle, double y, Type type, double width) {
    double natural = type.width(text);
    page()
        .center(
            text, middle, y, natural > width ? type.sized(type.size() * width / natural) : type);
  }

  private void rule(double middle, double y, double length) {
    page().line(middle - length / 2, y, middle + length / 2, y);
  }

  private Drawing page() {
    return setting.flow().page();
  }
}
