package vn.sohoa.scrub;

/** What a verification does with old files that no document refers to. */
public enum OrphanAction {
  LIST,
  DELETE
}
