package vn.sohoa.clean.finding;

/** What cleaning and quality control can say: a closed vocabulary. */
public enum FindingCode {
  /** The field stands blank on the paper, or could not be found. */
  FIELD_MISSING(Severity.WARNING),
  /** The number or day seems to be written by hand and was not guessed. */
  HANDWRITTEN(Severity.WARNING),
  /** The paper has neither number nor day: a draft (bản dự thảo, chưa ban hành). */
  NOT_ISSUED(Severity.WARNING),
  /** Something was read but breaks the grammar of its kind. */
  INVALID_FORMAT(Severity.WARNING),
  /** A date that no calendar has. */
  IMPOSSIBLE_DATE(Severity.WARNING),
  /** Two things that are known contradict each other; the detail says which. */
  CONTRADICTION(Severity.WARNING),
  /** The paper is a state secret (MẬT, TỐI MẬT, TUYỆT MẬT) and is set aside. */
  STATE_SECRET(Severity.ERROR),
  /** The file was changed after it was signed, or its signature is broken. */
  SIGNATURE_BROKEN(Severity.ERROR),
  /** The check digit does not fit the number (số kiểm tra). */
  WRONG_CHECK_DIGIT(Severity.WARNING),
  /** The amount in digits is not the amount in words (bằng chữ). */
  AMOUNT_MISMATCH(Severity.WARNING),
  /** A personal number tells another sex or year of birth than the paper. */
  IDENTITY_MISMATCH(Severity.WARNING),
  /** Read without doubt, but not written as NĐ 30/2020 demands. */
  UNUSUAL_FORM(Severity.INFO),
  /** The address names no province that is known. */
  ADDRESS_INCOMPLETE(Severity.INFO),
  /** The reader itself is unsure of the value. */
  LOW_CONFIDENCE(Severity.WARNING),
  /** Nothing but paper is on the page. */
  BLANK_PAGE(Severity.INFO),
  /** A page with ink on which no word was read. */
  NO_TEXT(Severity.WARNING),
  /** The page could not be read at all; its reason code is the detail. */
  PAGE_UNREADABLE(Severity.ERROR),
  /** Fewer dots per inch than the scan profile asks for. */
  DPI_TOO_LOW(Severity.WARNING),
  /** Scanned in grey, or in black and white, where the scan profile asks for colour. */
  NOT_IN_COLOUR(Severity.INFO),
  /** The sheet lay a quarter or half turn wrongly; it was read upright all the same. */
  TURNED(Severity.INFO),
  /** The text leans more than the scan profile allows; it was read level all the same. */
  SKEWED(Severity.INFO),
  /** The letters are smeared: marks may be misread without any sign of doubt. */
  BLURRED(Severity.WARNING),
  /** The paper came out dark. */
  TOO_DARK(Severity.INFO),
  /** The ink came out faint. */
  TOO_LIGHT(Severity.INFO),
  /** One part of the paper is much darker than another. */
  UNEVEN_LIGHT(Severity.INFO),
  /** Specks all over the page. */
  SPECKLED(Severity.INFO),
  /** The scanner's black beside the sheet. */
  BLACK_BORDER(Severity.INFO),
  /** Text runs over the edge of the image: scan the page again. */
  CUT_OFF(Severity.WARNING),
  /** Ink that looks like text lines was not read, though tried twice. */
  TEXT_MISSED(Severity.WARNING),
  /** The number of pages is not the declared one. */
  PAGE_COUNT_MISMATCH(Severity.WARNING),
  /**
   * It was declared for several components of a dossier, and the catalogue does not let it cover
   * this one; the detail names it.
   */
  COMPONENT_NEEDS_OWN_PAPER(Severity.WARNING),
  /** The same bytes came before, as the document that is its subject. */
  DUPLICATE_FILE(Severity.WARNING),
  /** Pages look like those of an earlier document, its subject. */
  DUPLICATE_IMAGE(Severity.WARNING),
  /** The text is that of an earlier document, its subject, numbers included. */
  DUPLICATE_CONTENT(Severity.WARNING),
  /** An earlier document, its subject, has the same issuer, number and year. */
  DUPLICATE_IDENTITY(Severity.WARNING),
  /** The searchable PDF could not be made; its reason code is the detail. */
  NO_SEARCHABLE_PDF(Severity.WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether it is about another document, the subject of the finding. */
  public boolean namesAnotherDocument() {
    return switch (this) {
      case DUPLICATE_FILE, DUPLICATE_IMAGE, DUPLICATE_CONTENT, DUPLICATE_IDENTITY -> true;
      default -> false;
    };
  }
}
