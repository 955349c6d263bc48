package vn.sohoa.sql;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What gauges show of the database. It is read at intervals and not by the scrape, which must not
 * wait for a database that does not answer. Without a recent reading there is no value.
 */
public final class RecentReading<T> {
  private static final Logger LOG = Logger.getLogger(RecentReading.class);

  /** Readings that may be missed before a value is too old. */
  private static final int INTERVALS = 4;

  private final String name;
  private final Duration interval;
  private final RepeatedWork work;
  private volatile Optional<Reading<T>> last = Optional.empty();
  private boolean isFailing;

  /**
   * @param name of the thread, and of the work in the log
   * @param interval between readings; after four without one there is no value
   */
  public RecentReading(String name, Duration interval) {
    this.name = name;
    this.interval = interval;
    this.work = new RepeatedWork(name);
  }

  private record Reading<T>(T value, long readAtNanos) {
    boolean isRecent(Duration longest) {
      return System.nanoTime() - readAtNanos < longest.toNanos();
    }
  }

  /** Reads at once, and again after each interval. */
  public void start(Supplier<T> reader) {
    work.start(() -> read(reader), Duration.ZERO, interval);
  }

  public void stop() {
    work.stop();
  }

  /** The first of several failures in a row is reported, as that of any work. */
  void read(Supplier<T> reader) {
    try {
      last = Optional.of(new Reading<>(reader.get(), System.nanoTime()));
      isFailing = false;
    } catch (RuntimeException e) {
      if (isFailing) {
        LOG.debugf("%s failed again: %s", name, e);
      } else {
        isFailing = true;
        work.report(e);
      }
    }
  }

  /** Returns the last reading; empty if there is none, or it is too old. */
  public Optional<T> now() {
    return last.filter(reading -> reading.isRecent(interval.multipliedBy(INTERVALS)))
        .map(Reading::value);
  }

  /** Returns a number of the last reading; NaN without a recent one. */
  public double number(ToDoubleFunction<T> part) {
    return now().map(value -> part.applyAsDouble(value)).orElse(Double.NaN);
  }
}
