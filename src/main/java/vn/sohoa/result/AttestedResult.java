package vn.sohoa.result;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.result.entry.WrittenEntry;

/**
 * An attested result with its entry, and what became of it.
 *
 * @param number order of lists
 * @param dossierCode empty if it belongs to none now
 * @param endedAt when the attestation ended; empty while it holds
 * @param counts whether it may be sent: attested, READY, a result, not replaced, judged
 * @param written the entry as it would be written now
 */
public record AttestedResult(
    long number,
    String docCode,
    Optional<String> dossierCode,
    Instant attestedAt,
    Optional<Instant> endedAt,
    boolean counts,
    ResultFile file,
    WrittenEntry written,
    Delivery delivery) {

  /**
   * What became of the entry.
   *
   * @param attempts failed ones since the last answer
   * @param nextAttemptAt empty: not before something changes
   * @param answered members of the entry that was answered last; empty if none was
   * @param sent members of the entry that the receiver has; empty if it has none
   */
  public record Delivery(
      ResultDeliveryState state,
      int attempts,
      Optional<Instant> lastAttemptAt,
      Optional<Instant> nextAttemptAt,
      Optional<ResultDeliveryFailure> failure,
      Optional<Integer> status,
      Optional<String> answerCode,
      Optional<String> answerText,
      Map<String, String> answered,
      Map<String, String> sent,
      Optional<Instant> sentAt) {
    public Delivery {
      answered = Map.copyOf(answered);
      sent = Map.copyOf(sent);
    }
  }

  /** Whether the receiver has answered to this very entry. */
  public boolean isAnswered() {
    return delivery.answered().equals(written.entry().members());
  }

  ExportedState state() {
    if (!counts) {
      return ExportedState.SENT_AND_ENDED;
    }
    if (delivery.state() == ResultDeliveryState.FAILED) {
      return ExportedState.FAILED;
    }
    if (!written.isComplete()) {
      return ExportedState.INCOMPLETE;
    }
    return delivery.state() == ResultDeliveryState.SENT && isAnswered()
        ? ExportedState.SENT
        : ExportedState.PENDING;
  }
}
