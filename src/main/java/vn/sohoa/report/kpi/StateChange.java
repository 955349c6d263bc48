package vn.sohoa.report.kpi;

import java.time.Instant;

/** A transition of a dossier into a state (trạng thái hồ sơ). */
public record StateChange(Instant at, State state) {

  /** The states of a dossier as reported by the one-stop system, in processing order. */
  public enum State {
    RECEIVED,
    IN_PROGRESS,
    SUPPLEMENT_REQUESTED,
    FINISHED,
    RETURNED,
    STOPPED,
    REFUSED
  }
}
