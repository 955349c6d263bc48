package vn.sohoa.sandbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sandbox does wrong when it is asked to. */
@Schema(name = "SandboxFaultKind")
public enum FaultKind {
  /** The request is served after {@code delayMs}. */
  SLOW,
  /** The request is refused with {@code status} and, unless it is 500, {@code Retry-After}. */
  ERROR,
  /** The connection is closed before anything is done. */
  DROP,
  /** The work is done, and the connection is closed instead of the answer. */
  LOST_ANSWER,
  /** The connection is closed when {@code afterBytes} of the body have arrived. */
  CUT_BODY,
  /** An event is delivered twice, with the same id. */
  WEBHOOK_DUPLICATE,
  /** An event is delivered after {@code delayMs}. */
  WEBHOOK_LATE,
  /** An event is delivered after the next one, or after {@code delayMs} if there is none. */
  WEBHOOK_OUT_OF_ORDER;

  /** Whether it is one of deliveries of events, and not of requests. */
  boolean concernsWebhooks() {
    return this == WEBHOOK_DUPLICATE || this == WEBHOOK_LATE || this == WEBHOOK_OUT_OF_ORDER;
  }
}
