package vn.sohoa.station.send;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.message.Message;
import vn.sohoa.station.send.ServiceException.Remedy;

/** What an answer other than success means for a file. {@code station.md} has the table. */
public final class Verdicts {
  /** What was asked for. */
  enum Step {
    CREATE,
    UPLOAD,
    IMPORT,
    /** What is not about a file. */
    OTHER
  }

  private static final Set<String> FINAL_CONFLICTS =
      Set.of("IDEMPOTENCY_CONFLICT", "NUMBERS_EXHAUSTED", "UPLOAD_IMPORTED");

  /** The service has lost bytes that it had, e.g. by a restored backup. */
  private static final String INCOMPLETE = "UPLOAD_INCOMPLETE";

  private Verdicts() {}

  static ServiceException of(Step step, Answer answer, Instant now) {
    Remedy remedy = remedy(step, answer);
    return new ServiceException(remedy, message(step, remedy, answer), answer.retryAfter(now));
  }

  private static Remedy remedy(Step step, Answer answer) {
    return switch (answer.status()) {
      case 401, 403, 405, 407, 408, 423, 425, 429, 502, 503, 504, 507 -> Remedy.PAUSE;
      case 404, 410 ->
          switch (step) {
            case CREATE -> Remedy.PAUSE;
            case UPLOAD, IMPORT -> Remedy.UPLOAD_AGAIN;
            case OTHER -> Remedy.RETURN;
          };
      case 409 -> conflict(step, answer);
      case 413 -> step == Step.UPLOAD ? Remedy.PAUSE : Remedy.RETURN;
      default -> byClass(step, answer);
    };
  }

  /** Other conflicts pass, e.g. with an import whose answer was lost and that is not done yet. */
  private static Remedy conflict(Step step, Answer answer) {
    if (step == Step.UPLOAD) {
      return Remedy.ASK_OFFSET;
    }
    if (answer.reason().equals(INCOMPLETE)) {
      return Remedy.UPLOAD_AGAIN;
    }
    return FINAL_CONFLICTS.contains(answer.reason()) ? Remedy.RETURN : Remedy.RETRY;
  }

  private static Remedy byClass(Step step, Answer answer) {
    return switch (answer.status() / 100) {
      case 4 ->
          step == Step.IMPORT && answer.blames(ImportForm.UPLOAD)
              ? Remedy.UPLOAD_AGAIN
              : Remedy.RETURN;
      case 5 -> Remedy.RETRY;
      default -> Remedy.PAUSE;
    };
  }

  private static Message message(Step step, Remedy remedy, Answer answer) {
    String status = Integer.toString(answer.status());
    String words = answer.explanation().isEmpty() ? "HTTP " + status : answer.explanation();
    return switch (answer.status()) {
      case 401 -> Message.of("station.fault.key");
      case 403 -> Message.of("station.fault.rights", words);
      case 429, 503 -> Message.of("station.fault.busy", words);
      case 507 -> Message.of("station.fault.full", words);
      case 404, 405 ->
          switch (step) {
            case CREATE -> Message.of("station.fault.no-uploads", status);
            case UPLOAD, IMPORT -> Message.of("station.fault.upload-gone");
            case OTHER -> refused(step, words, answer);
          };
      case 413 ->
          remedy == Remedy.PAUSE ? Message.of("station.fault.chunk") : refused(step, words, answer);
      default ->
          remedy == Remedy.RETURN
              ? refused(step, words, answer)
              : Message.of("station.fault.service", status, words);
    };
  }

  private static Message refused(Step step, String words, Answer answer) {
    String key = step == Step.OTHER ? "station.refused.request" : "station.refused.service";
    return Message.of(key, words, answer.status(), answer.reason());
  }

  /** An answer that is not of the protocol, e.g. of a proxy. */
  public static ServiceException unexpected(String what) {
    return new ServiceException(
        Remedy.PAUSE, Message.of("station.fault.protocol", what), Optional.empty());
  }
}
