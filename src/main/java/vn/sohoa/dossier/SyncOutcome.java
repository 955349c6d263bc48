package vn.sohoa.dossier;

/** What became of a message about a dossier. */
public enum SyncOutcome {
  /** The dossier was not there before. */
  CREATED,
  /** It was there and now is as the message says. */
  UPDATED,
  /** The message was received before: its source version, or its time, equals the stored one. */
  REPEATED,
  /**
   * A newer message was received before, so the dossier is not changed. If the message says since
   * when its state was, that joins the history of states.
   */
  IGNORED_OLDER
}
