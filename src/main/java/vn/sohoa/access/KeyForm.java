package vn.sohoa.access;

/** What opens an access key. */
public enum KeyForm {
  /** A text that stations and systems send with each request. */
  KEY,
  /** The password of a person, who signs in on the pages. */
  ACCOUNT
}
