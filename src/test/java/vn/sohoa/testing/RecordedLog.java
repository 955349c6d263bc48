package vn.sohoa.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The messages that a class logs while this is open. */
public final class RecordedLog implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger log;
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private RecordedLog(Logger log) {
    this.log = log;
    log.addHandler(recorder);
  }

  public static RecordedLog of(Class<?> type) {
    return new RecordedLog(Logger.getLogger(type.getName()));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    log.removeHandler(recorder);
  }
}
