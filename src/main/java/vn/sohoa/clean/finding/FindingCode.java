package vn.sohoa.clean.finding;

/** Closed vocabulary of the findings of cleaning and quality control. */
public enum FindingCode {
  /** The field is blank on the paper or was not found. */
  FIELD_MISSING(Severity.WARNING),
  /** The number or date seems to be handwritten; its value was not guessed. */
  HANDWRITTEN(Severity.WARNING),
  /** The paper has neither number nor date: a draft (bản dự thảo, chưa ban hành). */
  NOT_ISSUED(Severity.WARNING),
  /** The value does not match the grammar of its field. */
  INVALID_FORMAT(Severity.WARNING),
  /** The date does not exist in the calendar. */
  IMPOSSIBLE_DATE(Severity.WARNING),
  /** Two known facts contradict each other; the detail names them. */
  CONTRADICTION(Severity.WARNING),
  /** The paper is marked as a state secret (MẬT, TỐI MẬT, TUYỆT MẬT) and is quarantined. */
  STATE_SECRET(Severity.ERROR),
  /** The file was changed after signing, or its signature is invalid. */
  SIGNATURE_BROKEN(Severity.ERROR),
  /** The check digit does not match the number (số kiểm tra). */
  WRONG_CHECK_DIGIT(Severity.WARNING),
  /** The amount in digits differs from the amount in words (bằng chữ). */
  AMOUNT_MISMATCH(Severity.WARNING),
  /** The sex or year of birth encoded in a personal number differs from the one on the paper. */
  IDENTITY_MISMATCH(Severity.WARNING),
  /** The value is unambiguous but not written in the form required by NĐ 30/2020. */
  UNUSUAL_FORM(Severity.INFO),
  /** The address contains no known province. */
  ADDRESS_INCOMPLETE(Severity.INFO),
  /** The value has a low confidence. */
  LOW_CONFIDENCE(Severity.WARNING),
  /** The page is blank. */
  BLANK_PAGE(Severity.INFO),
  /** The page has ink, but no word was recognised. */
  NO_TEXT(Severity.WARNING),
  /** The page could not be read; the detail is the reason code. */
  PAGE_UNREADABLE(Severity.ERROR),
  /** The resolution is below the scan profile's minimum. */
  DPI_TOO_LOW(Severity.WARNING),
  /** Scanned in grey or black and white although the scan profile requires colour. */
  NOT_IN_COLOUR(Severity.INFO),
  /** The sheet was scanned rotated by 90, 180 or 270 degrees; its text was read upright. */
  TURNED(Severity.INFO),
  /** The text is skewed beyond the scan profile's limit; it was deskewed before reading. */
  SKEWED(Severity.INFO),
  /** The scan is blurred: diacritics may be misread even with high confidence. */
  BLURRED(Severity.WARNING),
  /** The paper background is dark. */
  TOO_DARK(Severity.INFO),
  /** The ink is faint. */
  TOO_LIGHT(Severity.INFO),
  /** The paper brightness varies strongly over the page. */
  UNEVEN_LIGHT(Severity.INFO),
  /** The page has many specks. */
  SPECKLED(Severity.INFO),
  /** The page has black borders from the scanner. */
  BLACK_BORDER(Severity.INFO),
  /** Text is cut off at the edge of the image; the page must be scanned again. */
  CUT_OFF(Severity.WARNING),
  /** Ink that looks like text lines was not recognised in two attempts. */
  TEXT_MISSED(Severity.WARNING),
  /** The number of pages differs from the declared one. */
  PAGE_COUNT_MISMATCH(Severity.WARNING),
  /**
   * The document was declared for several components of a dossier, but the catalogue requires a
   * separate document for this one; the detail names the component.
   */
  COMPONENT_NEEDS_OWN_PAPER(Severity.WARNING),
  /** A file with identical bytes was received before. */
  DUPLICATE_FILE(Severity.WARNING),
  /** Pages look like those of an earlier document; the detail names it. */
  DUPLICATE_IMAGE(Severity.WARNING),
  /** The text, numbers included, equals that of an earlier document; the detail names it. */
  DUPLICATE_CONTENT(Severity.WARNING),
  /** An earlier document has the same issuer, number and year; the detail names it. */
  DUPLICATE_IDENTITY(Severity.WARNING),
  /** The searchable PDF could not be created; the detail is the reason code. */
  NO_SEARCHABLE_PDF(Severity.WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Returns whether the detail begins with the docCode of another document. */
  public boolean namesAnotherDocument() {
    return switch (this) {
      case DUPLICATE_FILE, DUPLICATE_IMAGE, DUPLICATE_CONTENT, DUPLICATE_IDENTITY -> true;
      default -> false;
    };
  }
}
