package vn.sohoa.dossier;

/** Effect of a message about a dossier. */
public enum SyncOutcome {
  /** The dossier was created. */
  CREATED,
  /** An existing dossier was updated. */
  UPDATED,
  /**
   * Repeated message: its source version, or its time, equals the stored one, and so does its
   * content. With other content it is refused as a conflict.
   */
  REPEATED,
  /**
   * A newer message was received before, so the dossier is unchanged. If the message has the time
   * of its state, that is added to the state history.
   */
  IGNORED_OLDER
}
