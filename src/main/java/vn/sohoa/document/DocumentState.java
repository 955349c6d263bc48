package vn.sohoa.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** State of a document; the methods are the only transitions. */
public enum DocumentState {
  /** Stored; processing has not begun. */
  RECEIVED,
  /** Being processed. */
  PROCESSING,
  /** Complete, readable, linked. */
  READY,
  /** Complete, but a person should review a finding or the link. */
  NEEDS_REVIEW,
  /** Could not be processed; the reason code says why. It can be reprocessed. */
  FAILED,
  /** Quarantined; visible to admins only (state secrets, Thông tư 03/2025/TT-VPCP Điều 5). */
  QUARANTINED,
  /** Taken back by a person; readable, but in no list, and it satisfies nothing. */
  WITHDRAWN;

  private static final Set<DocumentState> FINISHED = EnumSet.of(READY, NEEDS_REVIEW, FAILED);

  /** Parses a query parameter, ignoring case. */
  public static DocumentState fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether processing has ended, including by quarantine or withdrawal. */
  public boolean isFinal() {
    return isFinished() || this == QUARANTINED || this == WITHDRAWN;
  }

  /** Whether processing has ended and can be restarted. */
  public boolean isFinished() {
    return FINISHED.contains(this);
  }

  DocumentState begin() {
    return from(EnumSet.of(RECEIVED, PROCESSING), PROCESSING);
  }

  DocumentState finish(boolean doubtful) {
    return from(EnumSet.of(PROCESSING, READY, NEEDS_REVIEW), doubtful ? NEEDS_REVIEW : READY);
  }

  DocumentState fail() {
    return from(EnumSet.of(RECEIVED, PROCESSING, FAILED), FAILED);
  }

  DocumentState restart() {
    return from(FINISHED, PROCESSING);
  }

  DocumentState quarantine() {
    return from(EnumSet.complementOf(EnumSet.of(QUARANTINED)), QUARANTINED);
  }

  DocumentState withdraw() {
    return from(EnumSet.complementOf(EnumSet.of(QUARANTINED, WITHDRAWN)), WITHDRAWN);
  }

  /**
   * @param before the state when it was withdrawn; processing that had not ended starts again
   */
  DocumentState reinstate(DocumentState before) {
    return from(EnumSet.of(WITHDRAWN), before.isFinished() ? before : PROCESSING);
  }

  DocumentState release() {
    return from(EnumSet.of(QUARANTINED), PROCESSING);
  }

  DocumentState releaseWithdrawn() {
    return from(EnumSet.of(QUARANTINED), WITHDRAWN);
  }

  private DocumentState from(Set<DocumentState> allowed, DocumentState next) {
    if (!allowed.contains(this)) {
      throw new IllegalStateException("a document does not go from " + this + " to " + next);
    }
    return next;
  }
}
