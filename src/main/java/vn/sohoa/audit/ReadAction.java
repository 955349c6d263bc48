package vn.sohoa.audit;

/** What somebody read. */
public enum ReadAction {
  /** The record of a document, with its fields. */
  DOCUMENT,
  /** Words of a page. */
  PAGE,
  /** Image of a page or of a part of one. */
  IMAGE,
  /** The original or a file made of it. */
  FILE,
  /** What was read and decided about a document. */
  HISTORY,
  /** A dossier, or what is filed in it. */
  DOSSIER,
  /** Values of many documents in one file. */
  EXPORT,
  /** A list that names nobody in its conditions. */
  LIST,
  /** A list by name, number, words or other identifier. */
  SEARCH
}
