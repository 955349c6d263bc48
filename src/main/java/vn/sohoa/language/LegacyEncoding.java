package vn.sohoa.language;

/** Encodings of Vietnamese text (bảng mã) that were in use before Unicode (TCVN 6909:2001). */
public enum LegacyEncoding {
  /**
   * TCVN 5712:1993, third set, also ABC: one byte a letter, seen as Latin-1. Capitals with tones
   * don't exist; fonts ending in H print small letters as capitals.
   */
  TCVN3 {
    @Override
    public String toUnicode(String text) {
      return Tcvn3.toUnicode(text);
    }
  },
  /** VNI for Windows: a plain letter and, behind it, its marks as one letter of Latin-1. */
  VNI {
    @Override
    public String toUnicode(String text) {
      return Vni.toUnicode(text);
    }
  },
  /**
   * Vietnamese Quoted-Readable, marks as ASCII signs behind the letter: {@code Tie^'ng Vie^.t}.
   * Since every sentence ends as if it carried a tone, it is never detected, only converted on
   * request. A backslash takes a sign for itself.
   */
  VIQR {
    @Override
    public String toUnicode(String text) {
      return Viqr.toUnicode(text);
    }
  };

  /** The text in composed Unicode; what the encoding doesn't know stays as it is. */
  public abstract String toUnicode(String text);
}
