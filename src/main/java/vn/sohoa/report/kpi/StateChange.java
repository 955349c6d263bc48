package vn.sohoa.report.kpi;

import java.time.Instant;

/** A dossier came into a state (trạng thái hồ sơ). */
public record StateChange(Instant at, State state) {

  /** The states of a dossier, as the one-stop system tells them, in the order of handling. */
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
