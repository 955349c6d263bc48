package vn.sohoa.sandbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that wait for a request or delivery; the oldest that fits is taken. Thread-safe. */
@Singleton
class FaultList {
  /**
   * A fault that happens several times.
   *
   * @param number from 1, since the last reset
   * @param left how often it still happens
   */
  record Waiting(int number, Fault fault, int left) {}

  private static final int MOST = 100;

  private final List<Waiting> waiting = new ArrayList<>();
  private int last;

  /** Adds a fault; empty if there are too many. */
  synchronized Optional<Waiting> add(Fault fault, int times) {
    if (waiting.size() == MOST) {
      return Optional.empty();
    }
    last++;
    var added = new Waiting(last, fault, times);
    waiting.add(added);
    return Optional.of(added);
  }

  /** Takes the fault of a request. */
  Optional<Fault> take(String method, String path) {
    return take(fault -> fault.concerns(method, path));
  }

  /** Takes the fault of a delivery. */
  Optional<Fault> takeOfWebhook() {
    return take(fault -> fault.kind().concernsWebhooks());
  }

  private synchronized Optional<Fault> take(Predicate<Fault> fits) {
    for (int at = 0; at < waiting.size(); at++) {
      Waiting one = waiting.get(at);
      if (fits.test(one.fault())) {
        if (one.left() == 1) {
          waiting.remove(at);
        } else {
          waiting.set(at, new Waiting(one.number(), one.fault(), one.left() - 1));
        }
        return Optional.of(one.fault());
      }
    }
    return Optional.empty();
  }

  synchronized List<Waiting> all() {
    return List.copyOf(waiting);
  }

  synchronized void clear() {
    waiting.clear();
    last = 0;
  }
}
