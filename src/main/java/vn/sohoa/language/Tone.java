package vn.sohoa.language;

/** Tones (thanh điệu) of a syllable. */
public enum Tone {
  /** Ngang, written without a mark. */
  LEVEL('\0'),
  /** Huyền. */
  GRAVE('\u0300'),
  /** Hỏi. */
  HOOK('\u0309'),
  /** Ngã. */
  TILDE('\u0303'),
  /** Sắc. */
  ACUTE('\u0301'),
  /** Nặng. */
  DOT('\u0323');

  private final char mark;

  Tone(char mark) {
    this.mark = mark;
  }

  /** Returns the combining character (dấu thanh); NUL for the level tone. */
  char mark() {
    return mark;
  }

  /** Returns whether syllables ending in p, t, c or ch may have this tone. */
  boolean isOfStoppedSyllables() {
    return this == ACUTE || this == DOT;
  }
}
