package vn.sohoa.bench.paper;

/** Parts of the first page, in the order of the layout of Nghị định 30/2020, appendix I. */
public enum Zone {
  /** The issuer and the body above it (ô 2). */
  ISSUER,
  /** The state's name and motto (ô 1). */
  STATE,
  /** Number and notation (ô 3). */
  NUMBER,
  /** What an official letter is about, below its number (ô 5b). */
  ABOUT,
  /** Place and date (ô 4). */
  DATE,
  /** The kind (ô 5a). */
  KIND,
  /** What it is about, below the kind (ô 5a). */
  SUBJECT,
  BODY,
  /** Ô 9b. */
  RECEIVERS,
  /** On whose behalf, and the signer's position (ô 7a). */
  AUTHORITY,
  /** The signer's name (ô 7b). */
  SIGNER
}
