package vn.sohoa.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * State history of a dossier, merged from its messages. The merged times do not depend on the order
 * of arrival: of two whole histories, and of two times of one end state, those of the newer message
 * win.
 *
 * @param changes each with its source
 * @param whole position of the newest message that contained the whole history
 */
public record StateLog(Map<Change, Source> changes, SourceOrder whole) {
  public StateLog {
    changes = Map.copyOf(changes);
  }

  /** The dossier entered a state. */
  public record Change(DossierState state, Instant at) implements Comparable<Change> {
    public Change {
      at = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    @Override
    public int compareTo(Change other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : state.compareTo(other.state);
    }

    /** Returns whether this is a different state, entered between the two changes. */
    private boolean parts(Change one, Change other) {
      return state != one.state
          && (at.isBefore(one.at) != at.isBefore(other.at))
          && !at.equals(one.at)
          && !at.equals(other.at);
    }

    private boolean isOtherTimeOfEnd(Change other) {
      return state.isEnd() && other.state == state && !other.at.equals(at);
    }
  }

  /**
   * Source of a change.
   *
   * @param order position of the newest message that contained it
   * @param estimated whether the message had no time for it, so that the message's own time is used
   */
  public record Source(SourceOrder order, boolean estimated) {
    static final Source UNKNOWN = new Source(SourceOrder.UNKNOWN, false);

    private Source orNewer(Source kept) {
      return new Source(order.orNewer(kept.order), estimated && kept.estimated);
    }
  }

  /**
   * State changes contained in a message.
   *
   * @param order position of the message
   * @param reception the reception, the first change of every dossier
   * @param whole whether this is the whole history, which replaces that of older messages
   * @param estimate the change to the current state, if the message has no time for it
   */
  public record Told(
      SourceOrder order,
      Optional<Change> reception,
      boolean whole,
      List<Change> changes,
      Optional<Change> estimate) {

    private boolean replaces(Change older) {
      return whole || changes.stream().anyMatch(older::isOtherTimeOfEnd);
    }
  }

  public StateLog plus(Told told) {
    if (told.order.isOlderThan(whole)) {
      return this;
    }
    var kept = new TreeMap<>(changes);
    told.reception.ifPresent(begin -> kept.putIfAbsent(begin, Source.UNKNOWN));
    kept.entrySet()
        .removeIf(
            one -> told.replaces(one.getKey()) && !told.order.isOlderThan(one.getValue().order));
    List<Change> standing = List.copyOf(kept.keySet());
    told.changes.stream()
        .filter(change -> standing.stream().noneMatch(change::isOtherTimeOfEnd))
        .forEach(change -> add(kept, change, new Source(told.order, false)));
    told.estimate.ifPresent(change -> add(kept, change, new Source(told.order, true)));
    told.changes.forEach(change -> dropEstimates(kept, change));
    return new StateLog(kept, told.whole ? told.order : whole);
  }

  private static void add(Map<Change, Source> kept, Change change, Source source) {
    kept.merge(change, source, (before, now) -> now.orNewer(before));
  }

  /** Of one stay in a state, only the time that was sent is stored; estimates are dropped. */
  private static void dropEstimates(TreeMap<Change, Source> kept, Change told) {
    List<Change> all = List.copyOf(kept.keySet());
    kept.entrySet()
        .removeIf(
            one ->
                one.getValue().estimated
                    && one.getKey().state == told.state
                    && all.stream().noneMatch(other -> other.parts(one.getKey(), told)));
  }
}
