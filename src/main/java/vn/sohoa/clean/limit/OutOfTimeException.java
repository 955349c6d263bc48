package vn.sohoa.clean.limit;

import java.time.Duration;

/** The work has taken longer than its {@link Deadline} allows. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfTimeException(Duration limit) {
    super("took longer than " + limit.toMillis() + " ms");
  }
}
