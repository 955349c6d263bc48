package vn.sohoa.web.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.review.HistoryEntry;
import vn.sohoa.review.MachineReadings;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/** Tells in words what the machine read. */
record ReadingWords(Optional<String> kind, Labels labels) {
  private static final int MOST_SHOWN = 6;

  HistoryLine line(HistoryEntry entry) {
    Texts t = labels.texts();
    List<MachineReadings.Value> read = entry.read().stream().filter(this::isTold).toList();
    String more =
        read.size() > MOST_SHOWN ? "; " + t.of("web.history.more", read.size() - MOST_SHOWN) : "";
    String values =
        read.stream().limit(MOST_SHOWN).map(this::told).collect(Collectors.joining("; "));
    return new HistoryLine(
        t.time(entry.at()),
        t.of("web.document.was-read"),
        t.of("web.history.machine"),
        entry.program().orElse(""),
        "",
        values.isEmpty() ? t.of("web.history.nothing-read") : values + more,
        "",
        "");
  }

  /** Without a value, only the link says something: that it is not known. */
  private boolean isTold(MachineReadings.Value value) {
    return value.value().isPresent() || isLink(value);
  }

  private String told(MachineReadings.Value read) {
    Texts t = labels.texts();
    if (isLink(read)) {
      return t.of("web.work.link")
          + ": "
          + read.value()
              .or(() -> read.raw().map(decision -> t.label("link-decision", decision)))
              .orElse("");
    }
    String value = read.value().orElse("");
    return read.target().equals("kind")
        ? t.of("web.review.kind") + ": " + labels.kind(value)
        : labels.field(read.target(), kind) + ": " + t.value(value);
  }

  private static boolean isLink(MachineReadings.Value value) {
    return value.target().equals("link");
  }
}
