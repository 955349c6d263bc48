package vn.sohoa.station;

import java.io.Console;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.send.Reporter;

/**
 * Prints what happens: a bar on a terminal, lines with the time of day otherwise. Used by several
 * threads.
 */
final class DeskReporter implements Reporter {
  private static final int CELLS = 30;
  private static final int WIDTH = 100;
  private static final int STEPS = 10;

  private final PrintWriter out;
  private final boolean isTerminal;
  private final Language language;
  private final Map<String, Message> warnings = new HashMap<>();
  private boolean hasBar;
  private long step;
  private @Nullable String file;

  DeskReporter(PrintWriter out, boolean isTerminal, Language language) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.language = language;
  }

  /** Returns the reporter for a command that writes to {@code out}. */
  static DeskReporter of(PrintWriter out, Language language) {
    boolean isTerminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new DeskReporter(out, isTerminal, language);
  }

  @Override
  public synchronized void tell(Message event) {
    line(event.in(language));
  }

  @Override
  public synchronized void warn(String subject, Message fault) {
    if (!fault.equals(warnings.put(subject, fault))) {
      line((subject.isEmpty() ? "! " : "! " + subject + ": ") + fault.in(language));
    }
  }

  @Override
  public synchronized void clear(String subject) {
    warnings.remove(subject);
  }

  @Override
  public synchronized void progress(String fileName, long sent, long size) {
    long percent = 100 * sent / size;
    if (isTerminal) {
      int full = (int) (CELLS * sent / size);
      String bar = "#".repeat(full) + "-".repeat(CELLS - full);
      out.print("\r" + padded("[%s] %3d %% %s".formatted(bar, percent, fileName)));
      out.flush();
      hasBar = true;
    } else if (sent < size && isNewStep(fileName, percent)) {
      line("%d %% %s".formatted(percent, fileName));
    }
  }

  private boolean isNewStep(String fileName, long percent) {
    long now = percent / STEPS;
    boolean isNew = !fileName.equals(file) || now != step;
    file = fileName;
    step = now;
    return isNew;
  }

  private static String padded(String text) {
    String cut = text.substring(0, Math.min(text.length(), WIDTH));
    return cut + " ".repeat(WIDTH - cut.length());
  }

  private void line(String text) {
    if (hasBar) {
      out.print("\r" + padded("") + "\r");
      hasBar = false;
    }
    String time =
        isTerminal
            ? ""
            : LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " ";
    out.println(time + text);
    out.flush();
  }
}
