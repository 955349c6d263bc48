package vn.sohoa.dossier.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.dossier.SourceOrder;
import vn.sohoa.dossier.StateLog.Change;
import vn.sohoa.dossier.StateLog.Told;

/** Derives the state changes that a message contains. */
final class StateMessages {
  private StateMessages() {}

  /**
   * Returns the state changes of an applied message.
   *
   * @param before the state before the message; empty for the first message
   */
  public static Told of(
      DossierRequest sent, SourceOrder order, Optional<DossierState> before, Instant now) {
    if (sent.history().isPresent()) {
      return whole(sent, order);
    }
    Optional<Change> reception =
        before.isEmpty()
            ? Optional.of(new Change(DossierState.RECEIVED, sent.receivedAt().toInstant()))
            : Optional.empty();
    DossierState last = before.orElse(DossierState.RECEIVED);
    Optional<Instant> estimate =
        last == sent.state()
            ? Optional.empty()
            : sent.updatedAt().map(OffsetDateTime::toInstant).or(() -> Optional.of(now));
    return new Told(
        order,
        reception,
        false,
        changes(sent),
        estimate.filter(at -> saysNoTime(sent)).map(at -> new Change(sent.state(), at)));
  }

  /**
   * Returns the state changes of a message that was too old to be applied. Only times that the
   * message itself contains are used, except those of an end state from which the current state
   * cannot be reached.
   */
  static Told late(DossierState now, DossierRequest sent) {
    if (sent.history().isPresent()) {
      return whole(sent, sent.order());
    }
    boolean denied = !sent.state().mayBecome(now);
    return new Told(
        sent.order(),
        Optional.empty(),
        false,
        denied ? List.of() : changes(sent),
        Optional.empty());
  }

  private static Told whole(DossierRequest sent, SourceOrder order) {
    return new Told(
        order,
        Optional.empty(),
        true,
        sent.history().orElse(List.of()).stream()
            .map(entry -> new Change(entry.state(), entry.at().toInstant()))
            .toList(),
        Optional.empty());
  }

  private static List<Change> changes(DossierRequest sent) {
    var told = new ArrayList<Change>();
    finished(sent).ifPresent(at -> told.add(new Change(endOf(sent.state()), at)));
    if (!isToldByItsEnd(sent)) {
      sent.stateSince()
          .map(OffsetDateTime::toInstant)
          .ifPresent(at -> told.add(new Change(sent.state(), at)));
    }
    return List.copyOf(told);
  }

  private static boolean saysNoTime(DossierRequest sent) {
    return !isToldByItsEnd(sent) && sent.stateSince().isEmpty();
  }

  private static boolean isToldByItsEnd(DossierRequest sent) {
    return finished(sent).isPresent() && endOf(sent.state()) == sent.state();
  }

  private static Optional<Instant> finished(DossierRequest sent) {
    return sent.finishedAt().filter(any -> sent.state().isEnd()).map(OffsetDateTime::toInstant);
  }

  /**
   * The end of processing (ngày kết thúc xử lý) of a returned dossier is the day it was finished.
   */
  private static DossierState endOf(DossierState state) {
    return state == DossierState.RETURNED ? DossierState.FINISHED : state;
  }
}
