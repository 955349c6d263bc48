package vn.sohoa.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The states of a dossier as its messages told them. What they say of its times adds up to the same
 * in whatever order they come: of two whole histories, and of two times of one end, those of the
 * newer message stand.
 *
 * @param changes each with the newest message that told it
 * @param whole the newest message that told the whole history
 */
record StateLog(Map<Change, SourceOrder> changes, SourceOrder whole) {
  StateLog {
    changes = Map.copyOf(changes);
  }

  /** That the dossier came into a state. */
  record Change(DossierState state, Instant at) implements Comparable<Change> {
    Change {
      at = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    @Override
    public int compareTo(Change other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : state.compareTo(other.state);
    }

    private boolean isOtherTimeOfEnd(Change other) {
      return state.isEnd() && other.state == state && !other.at.equals(at);
    }
  }

  /**
   * What a message tells.
   *
   * @param order of the message
   * @param reception the reception itself, which every dossier begins with
   * @param whole whether it is the whole history, which replaces what older ones told
   */
  record Told(SourceOrder order, Optional<Change> reception, boolean whole, List<Change> changes) {

    private boolean replaces(Change older) {
      return whole || changes.stream().anyMatch(older::isOtherTimeOfEnd);
    }
  }

  StateLog plus(Told told) {
    if (told.order.isOlderThan(whole)) {
      return this;
    }
    var kept = new TreeMap<>(changes);
    told.reception.ifPresent(begin -> kept.putIfAbsent(begin, SourceOrder.UNKNOWN));
    kept.entrySet()
        .removeIf(one -> told.replaces(one.getKey()) && !told.order.isOlderThan(one.getValue()));
    List<Change> standing = List.copyOf(kept.keySet());
    told.changes.stream()
        .filter(change -> standing.stream().noneMatch(change::isOtherTimeOfEnd))
        .forEach(change -> kept.merge(change, told.order, (before, now) -> now.orNewer(before)));
    return new StateLog(kept, told.whole ? told.order : whole);
  }
}
