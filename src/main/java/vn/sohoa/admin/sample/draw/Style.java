package vn.sohoa.admin.sample.draw;

/** Font styles. */
public enum Style {
  PLAIN(false, false),
  BOLD(true, false),
  ITALIC(false, true),
  BOLD_ITALIC(true, true);

  private final boolean bold;
  private final boolean italic;

  Style(boolean bold, boolean italic) {
    this.bold = bold;
    this.italic = italic;
  }

  public boolean isBold() {
    return bold;
  }

  public boolean isItalic() {
    return italic;
  }
}
