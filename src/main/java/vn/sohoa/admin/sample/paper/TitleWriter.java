package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.admin.sample.draw.Type;

/** Writes title, subtitle, subject and addressee. */
record TitleWriter(Setting setting) {
  void write() {
    Flow flow = setting.flow();
    Look look = setting.look();
    Optional<String> title = setting.text("title");
    title.ifPresent(
        text -> {
          flow.gap(10 + setting.dice().below(10));
          Type type = look.bold().sized(look.size() * (1.05 + setting.dice().fraction() * 0.2));
          for (String line : List.of(text.split("\\|", -1))) {
            flow.center(line, 1, type);
          }
        });
    setting.text("english").ifPresent(text -> flow.center(text, 1, look.bold()));
    setting.text("subtitle").ifPresent(text -> flow.center(text, 0.85, look.italic()));
    if (title.isPresent()) {
      setting.text("subject").ifPresent(this::subject);
    }
    flow.gap(8);
    setting.text("to").ifPresent(this::addressee);
  }

  private void subject(String subject) {
    Flow flow = setting.flow();
    flow.center(subject, 0.85, setting.look().bold());
    flow.page().line(flow.middle() - 45, flow.y() + 7, flow.middle() + 45, flow.y() + 7);
    flow.gap(8);
    setting.notes().field("subject", subject);
  }

  private void addressee(String to) {
    Flow flow = setting.flow();
    var parts = new ArrayList<>(List.of(to.split("\\|", -1)));
    String first = "Kính gửi: " + parts.removeFirst();
    if (parts.isEmpty()) {
      setting.notes().field("addressee", to, "Kính gửi", false);
    }
    if (parts.isEmpty() && setting.look().text().width(first) < flow.width() * 0.8) {
      flow.page().center(first, flow.middle(), flow.next(), setting.look().text());
    } else {
      if (!parts.isEmpty()) {
        parts.addFirst(to.substring(0, to.indexOf('|')));
        first = "Kính gửi:";
      }
      flow.write(List.of(new Run(first, setting.look().text())), 60, false);
      parts.forEach(
          part -> flow.write(List.of(new Run("- " + part, setting.look().text())), 90, false));
    }
    flow.gap(6);
  }
}
