package vn.sohoa.station.send;

import java.time.Duration;
import java.util.Optional;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** The service did not do what it was asked for. */
public final class ServiceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Remedy {
    /** Nothing can be sent at the moment: wait, then go on with the same. */
    PAUSE,
    /** This file cannot be sent at the moment; others may. */
    RETRY,
    /** The upload is not there any more: upload again. */
    UPLOAD_AGAIN,
    /** The service has other bytes than we thought: ask how many. */
    ASK_OFFSET,
    /** The service will never take this file as declared. */
    RETURN
  }

  private final Remedy remedy;
  private final transient Message reason;
  private final transient Optional<Duration> retryAfter;

  ServiceException(Remedy remedy, Message reason, Optional<Duration> retryAfter) {
    super(reason.in(Language.ENGLISH));
    this.remedy = remedy;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  static ServiceException unreachable(String address, Throwable cause) {
    String why = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    ServiceException error =
        new ServiceException(
            Remedy.PAUSE, Message.of("station.fault.network", address, why), Optional.empty());
    error.initCause(cause);
    return error;
  }

  public Remedy remedy() {
    return remedy;
  }

  public Message reason() {
    return reason;
  }

  /** When to come back, as the service says. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
