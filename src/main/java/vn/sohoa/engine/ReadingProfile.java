package vn.sohoa.engine;

/** How thoroughly pages are read. */
public enum ReadingProfile {
  /** Both models, and a second look where the first was not enough. */
  STANDARD,
  /** The fast model alone, for bulk work: about 0.85 times the processor time. */
  QUICK
}
