package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Role of a document in its dossier. */
public enum DocumentRole {
  /** A paper that the applicant filed (thành phần hồ sơ). */
  @JsonProperty("component")
  COMPONENT,
  /** A result that the authority returned (kết quả giải quyết). */
  @JsonProperty("result")
  RESULT
}
