package vn.sohoa.language;

/** Encodings of Vietnamese text (bảng mã) used before Unicode (TCVN 6909:2001). */
public enum LegacyEncoding {
  /**
   * TCVN 5712:1993, third set, also known as ABC: one byte per letter, displayed as Latin-1. It has
   * no capitals with tones; fonts whose name ends in H render small letters as capitals.
   */
  TCVN3 {
    @Override
    public String toUnicode(String text) {
      return Tcvn3.toUnicode(text);
    }
  },
  /** VNI for Windows: a base letter followed by its diacritics as one Latin-1 letter. */
  VNI {
    @Override
    public String toUnicode(String text) {
      return Vni.toUnicode(text);
    }
  },
  /**
   * Vietnamese Quoted-Readable, diacritics as ASCII characters after the letter: {@code Tie^'ng
   * Vie^.t}. Never detected, only converted on request, because the punctuation at the end of any
   * sentence looks like a tone. A backslash escapes a character.
   */
  VIQR {
    @Override
    public String toUnicode(String text) {
      return Viqr.toUnicode(text);
    }
  };

  /** Converts the text to composed Unicode; characters outside the encoding are preserved. */
  public abstract String toUnicode(String text);
}
