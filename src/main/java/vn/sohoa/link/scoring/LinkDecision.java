package vn.sohoa.link.scoring;

/** Outcome of linking a document to a dossier. */
public enum LinkDecision {
  LINKED,
  /** Several dossiers or components are possible; a person decides. */
  AMBIGUOUS,
  /** No dossier matches, or the declared dossier does not exist (yet). */
  UNMATCHED
}
