package vn.sohoa.dossier;

/** What became of a message about a dossier. */
public enum SyncOutcome {
  /** The dossier was not there before. */
  CREATED,
  /** It was there and now is as the message says. */
  UPDATED,
  /** The message had come before: its source version, or its time, is the one that is kept. */
  REPEATED,
  /**
   * A newer message came before, so the dossier stays as it is. If the message says since when its
   * state was, that joins the history of states.
   */
  IGNORED_OLDER
}
