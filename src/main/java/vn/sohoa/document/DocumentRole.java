package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a document is to its dossier. */
public enum DocumentRole {
  /** A paper handed in (thành phần hồ sơ). */
  @JsonProperty("component")
  COMPONENT,
  /** What the authority returned (kết quả giải quyết). */
  @JsonProperty("result")
  RESULT
}
