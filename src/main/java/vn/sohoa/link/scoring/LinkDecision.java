package vn.sohoa.link.scoring;

/** Whether it is known which dossier a document belongs to. */
public enum LinkDecision {
  LINKED,
  /** Several dossiers or components are possible; a clerk decides. */
  AMBIGUOUS,
  /** Nothing fits, or the declared dossier does not exist (yet). */
  UNMATCHED
}
