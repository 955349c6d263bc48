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
 * The handling of one dossier over time.
 *
 * @param changes ordered by time; those of one moment, as systems that only tell days have them, in
 *     the order of handling, so that the same history always gives the same judgement
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

  /** Who is at work already comes back to it only when a supplement was asked for and came. */
  private static boolean isAnswer(StateChange before, StateChange one, StateChange next) {
    return before.state() == State.IN_PROGRESS
        && one.state() == State.IN_PROGRESS
        && next.state() == State.SUPPLEMENT_REQUESTED
        && one.at().equals(next.at())
        && before.at().isBefore(one.at());
  }

  /**
   * When it ended: "đã xử lý xong" before "đã trả kết quả" before "dừng" or "từ chối". The latest
   * time counts where a state was told twice. Empty as long as it goes on.
   */
  public Optional<Instant> end() {
    return last(State.FINISHED)
        .or(() -> last(State.RETURNED))
        .or(() -> lastOf(List.of(State.STOPPED, State.REFUSED)));
  }

  /** How often a supplement (bổ sung hồ sơ) was asked for. */
  public long supplementRequests() {
    return changes.stream().filter(change -> change.state() == State.SUPPLEMENT_REQUESTED).count();
  }

  /**
   * The time up to a moment in which the applicant was waited for. A pause begins with the request
   * for a supplement and ends with the next other state.
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
