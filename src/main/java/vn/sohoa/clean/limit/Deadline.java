package vn.sohoa.clean.limit;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Time at which work on one document must end. Work cannot be stopped from outside, so whatever
 * loops over much calls {@link #check}; outside of {@link #within} that does nothing.
 */
public final class Deadline {
  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit, long end) {
    this.limit = limit;
    this.end = end;
  }

  /**
   * Does work that may take so long. A deadline that is in force already and ends earlier remains.
   *
   * @throws OutOfTimeException if the work was still at it then
   */
  public static <R> R within(Duration limit, Supplier<R> work) {
    return ScopedValue.where(CURRENT, earlier(limit)).call(work::get);
  }

  /**
   * Ends the work if its time is over.
   *
   * @throws OutOfTimeException if the time is over
   */
  public static void check() {
    if (CURRENT.isBound()) {
      CURRENT.get().checkNow();
    }
  }

  /** Returns the same text, which checks the deadline while it is read letter by letter. */
  static CharSequence timed(String text) {
    return CURRENT.isBound() ? new TimedText(text, CURRENT.get()) : text;
  }

  void checkNow() {
    if (System.nanoTime() - end > 0) {
      throw new OutOfTimeException(limit);
    }
  }

  private static Deadline earlier(Duration limit) {
    var asked = new Deadline(limit, System.nanoTime() + limit.toNanos());
    return CURRENT.isBound() && CURRENT.get().end - asked.end < 0 ? CURRENT.get() : asked;
  }
}
