package vn.sohoa.admin.sample;

/** Font styles. */
enum Style {
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

  boolean isBold() {
    return bold;
  }

  boolean isItalic() {
    return italic;
  }
}
