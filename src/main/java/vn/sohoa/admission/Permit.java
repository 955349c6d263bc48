package vn.sohoa.admission;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The permits of one request. They are given back when its answer has ended or its connection is
 * closed, and no thread works on it any more, as a client that goes leaves the work behind; at the
 * latest half a minute later.
 */
final class Permit {
  private static final String KEY = Permit.class.getName();

  /** The framework does not tell of every end of its work when the client has gone. */
  private static final long LONGEST_WORK_AFTER_END_MS = 30_000;

  private final Runnable giveBack;
  private boolean isEnded;
  private boolean isWorked;
  private boolean wasWorked;
  private boolean isGiven;

  private Permit(Runnable giveBack) {
    this.giveBack = giveBack;
  }

  /** Ties permits to a request. */
  static void give(RoutingContext request, Runnable giveBack) {
    var permit = new Permit(giveBack);
    request.put(KEY, permit);
    request.addEndHandler(
        _ -> {
          permit.end();
          if (!permit.isGivenBack()) {
            request.vertx().setTimer(LONGEST_WORK_AFTER_END_MS, _ -> permit.endWork());
          }
        });
    if (request.response().closed()) {
      permit.end();
    }
  }

  static Optional<Permit> of(RoutingContext request) {
    return Optional.ofNullable(request.get(KEY));
  }

  synchronized void beginWork() {
    isWorked = true;
    wasWorked = true;
  }

  /** Whether a thread has begun with the request, and so reads its body. */
  synchronized boolean wasBegun() {
    return wasWorked;
  }

  void endWork() {
    change(() -> isWorked = false);
  }

  private synchronized boolean isGivenBack() {
    return isGiven;
  }

  private void end() {
    change(() -> isEnded = true);
  }

  private void change(Runnable what) {
    boolean isOver;
    synchronized (this) {
      what.run();
      isOver = isEnded && !isWorked && !isGiven;
      isGiven |= isOver;
    }
    if (isOver) {
      giveBack.run();
    }
  }
}
