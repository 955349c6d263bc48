package vn.sohoa.review.decision;

/** What a decision is about. */
public enum DecisionKind {
  /** The value of a field; the target is its name. */
  FIELD,
  /** A finding that was dismissed; the target is its id. */
  FINDING,
  /** The kind of paper. */
  KIND,
  /** Whether the paper is a component or the result of its dossier. */
  ROLE,
  /** The dossier and components that the document belongs to. */
  LINK,
  /** Order, turn and omission of pages. */
  PAGES,
  /** Whether a similar document is the same paper; the target is its docCode. */
  DUPLICATE,
  /** The document was taken back. */
  WITHDRAWAL,
  /** The document was replaced by its next version. */
  REPLACEMENT,
  /** The document was split into others. */
  SPLIT,
  /** The document was joined with others. */
  JOIN,
  /** The paper has to be scanned again. */
  RESCAN,
  /** An officer's word that the digital copy is right (ghi nhận tính chính xác). */
  ATTESTATION,
  /** Takes back an earlier decision. */
  UNDO
}
