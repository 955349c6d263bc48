package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether it is known what a document belongs to. */
public enum LinkDecision {
  @JsonProperty("linked")
  LINKED,
  /** Several dossiers or components are possible; a clerk decides. */
  @JsonProperty("ambiguous")
  AMBIGUOUS,
  /** Nothing fits, or what was declared is not there (yet). */
  @JsonProperty("unmatched")
  UNMATCHED
}
