package vn.sohoa.report.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.report.kpi.StateChange.State;

/**
 * The state history of one dossier.
 *
 * @param changes sorted by time; changes with equal times, as from systems that only record days,
 *     are sorted by processing order, so that the same history always yields the same judgement
 */
public record Handling(List<StateChange> changes) {
  public Handling {
    changes = inOrder(changes);
  }

  private static List<StateChange> inOrder(List<StateChange> changes) {
    var ordered =
        new ArrayList<>(
            changes.stream()
                .sorted(Comparator.comparing(StateChange::at).thenComparing(StateChange::state))
                .toList());
    for (int i = 1; i + 1 < ordered.size(); i++) {
      if (isAnswer(ordered.get(i - 1), ordered.get(i), ordered.get(i + 1))) {
        Collections.swap(ordered, i, i + 1);
      }
    }
    return List.copyOf(ordered);
  }

  /**
   * Whether a repeated IN_PROGRESS and a SUPPLEMENT_REQUESTED of the same time must be swapped:
   * processing resumes only after a supplement was requested and submitted.
   */
  private static boolean isAnswer(StateChange before, StateChange one, StateChange next) {
    return before.state() == State.IN_PROGRESS
        && one.state() == State.IN_PROGRESS
        && next.state() == State.SUPPLEMENT_REQUESTED
        && one.at().equals(next.at())
        && before.at().isBefore(one.at());
  }

  /**
   * Returns when the handling ended: "đã xử lý xong" before "đã trả kết quả" before "dừng" or "từ
   * chối". The latest time counts if a state was reported repeatedly. Empty while the dossier is
   * open.
   */
  public Optional<Instant> end() {
    return last(State.FINISHED)
        .or(() -> last(State.RETURNED))
        .or(() -> lastOf(List.of(State.STOPPED, State.REFUSED)));
  }

  /** Returns how often a supplement (bổ sung hồ sơ) was requested. */
  public long supplementRequests() {
    return changes.stream().filter(change -> change.state() == State.SUPPLEMENT_REQUESTED).count();
  }

  /**
   * Returns the time spent waiting for the applicant up to {@code end}. A pause starts with the
   * request for a supplement and ends with the next other state.
   */
  public Duration pausedUntil(Instant end) {
    Duration paused = Duration.ZERO;
    Optional<Instant> begun = Optional.empty();
    for (StateChange change : changes) {
      if (change.state() == State.SUPPLEMENT_REQUESTED) {
        begun = begun.or(() -> Optional.of(change.at()));
      } else if (begun.isPresent()) {
        paused = paused.plus(between(begun.get(), change.at(), end));
        begun = Optional.empty();
      }
    }
    return begun.isPresent() ? paused.plus(between(begun.get(), end, end)) : paused;
  }

  private static Duration between(Instant begin, Instant until, Instant end) {
    Instant stop = until.isBefore(end) ? until : end;
    return begin.isBefore(stop) ? Duration.between(begin, stop) : Duration.ZERO;
  }

  private Optional<Instant> last(State state) {
    return lastOf(List.of(state));
  }

  private Optional<Instant> lastOf(List<State> states) {
    return changes.stream()
        .filter(change -> states.contains(change.state()))
        .map(StateChange::at)
        .max(Comparator.naturalOrder());
  }
}
