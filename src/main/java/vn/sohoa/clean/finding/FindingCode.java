package vn.sohoa.clean.finding;

/** Findings (phát hiện) of cleaning and quality control: a closed vocabulary. */
public enum FindingCode {
  /**
   * The field is blank on the paper or was not found (kind, number, notation, date, issuer,
   * subject, and fields that the kind requires).
   */
  FIELD_MISSING(Severity.WARNING),
  /**
   * Number, day or a value of a form seems to be handwritten and was not read with enough
   * certainty; what it may be is suggested. For a day of issue the detail has the interval in which
   * it lies, e.g. {@code 2024-03-01/2024-03-18}, for a value of a form what was read.
   */
  HANDWRITTEN(Severity.WARNING),
  /** The paper has neither number nor day: a draft (bản dự thảo, chưa ban hành). */
  NOT_ISSUED(Severity.WARNING),
  /** A value was read but does not match the grammar of its type. */
  INVALID_FORMAT(Severity.WARNING),
  /** The date does not exist in the calendar. */
  IMPOSSIBLE_DATE(Severity.WARNING),
  /**
   * Two facts contradict each other; the detail names them: e.g. a date after the digital
   * signature, a code dated after the paper was received, a signer or notation of another body than
   * the issuer.
   */
  CONTRADICTION(Severity.WARNING),
  /**
   * The paper is stamped MẬT, TỐI MẬT or TUYỆT MẬT (state secret) and the document is quarantined.
   */
  STATE_SECRET(Severity.ERROR),
  /**
   * The file was changed after it was signed, or its signature is invalid; the detail names the
   * signer.
   */
  SIGNATURE_BROKEN(Severity.ERROR),
  /** The check digit (số kiểm tra) of a tax code or a machine-readable zone does not match. */
  WRONG_CHECK_DIGIT(Severity.WARNING),
  /** The amount in digits differs from the amount in words (bằng chữ). */
  AMOUNT_MISMATCH(Severity.WARNING),
  /** A personal number encodes another sex or year of birth than the paper states. */
  IDENTITY_MISMATCH(Severity.WARNING),
  /** The value was read with confidence but is not written as Nghị định 30/2020/NĐ-CP requires. */
  UNUSUAL_FORM(Severity.INFO),
  /** The address names no known province. */
  ADDRESS_INCOMPLETE(Severity.INFO),
  /**
   * The definition of the kind took too long ({@code sohoa.extract.limit}) or failed, about a field
   * or, without one, about the document; or a field has more than 500 rows or 50 other values. What
   * was extracted before is kept.
   */
  EXTRACTION_INCOMPLETE(Severity.ERROR),
  /** The confidence of the value is below 0.6. */
  LOW_CONFIDENCE(Severity.WARNING),
  /**
   * The paper is of no kind that the installation knows, e.g. another form, a photo or a drawing;
   * nothing is said of fields that it lacks.
   */
  KIND_UNKNOWN(Severity.WARNING),
  /**
   * Leading page without the head of a paper, e.g. a cover sheet (tờ bìa) or an envelope; kind and
   * fields come from a later page, which the detail names.
   */
  COVER_SHEET(Severity.INFO),
  /**
   * A later page has the whole head of another paper, so the file seems to hold several; the fields
   * are those of the first. The detail has the pages and the kind of each ({@code ?} if unknown),
   * e.g. {@code 1-2 quyet-dinh; 3 ?; 4 giay-phep-xay-dung}.
   */
  SEVERAL_PAPERS(Severity.WARNING),
  /**
   * The image shows two pages side by side. The fields were read from the left one, then from the
   * right one; it counts as one page.
   */
  TWO_PAGES_ON_SHEET(Severity.WARNING),
  /**
   * The page repeats an earlier page of the same document; the detail is the earlier page. Blank
   * pages and printed backs don't count.
   */
  PAGE_REPEATED(Severity.WARNING),
  /**
   * The pages seem to be out of order; the detail has the place in the paper of each scanned page,
   * then the scanned pages in the order proposed, e.g. {@code 1, 3, 4, 2 → 1, 4, 2, 3}. The fields
   * were read in the order proposed.
   */
  PAGE_ORDER(Severity.WARNING),
  /**
   * The file is damaged and was read as far as a tolerant viewer shows it. The detail says what is
   * damaged; {@code pageCountSure} of the document says whether pages may be missing.
   */
  DAMAGED_FILE(Severity.ERROR),
  /** The page is blank; it is kept. */
  BLANK_PAGE(Severity.INFO),
  /** The page has ink, but no word was read. */
  NO_TEXT(Severity.WARNING),
  /** The page could not be read; the detail is its reason code. */
  PAGE_UNREADABLE(Severity.ERROR),
  /** The resolution, the lower one of both directions, is lower than the scan profile requires. */
  DPI_TOO_LOW(Severity.WARNING),
  /** Scanned in grey or black and white although the scan profile requires colour. */
  NOT_IN_COLOUR(Severity.INFO),
  /** The page was rotated by 90, 180 or 270 degrees; it was read upright. */
  TURNED(Severity.INFO),
  /** The page is skewed more than the scan profile allows; it was straightened before reading. */
  SKEWED(Severity.INFO),
  /** The letters are blurred: diacritics may be misread with high confidence. */
  BLURRED(Severity.WARNING),
  /** The paper is dark in the image. */
  TOO_DARK(Severity.INFO),
  /** The ink is faint in the image. */
  TOO_LIGHT(Severity.INFO),
  /** One part of the page is much darker than another. */
  UNEVEN_LIGHT(Severity.INFO),
  /** Specks all over the page. */
  SPECKLED(Severity.INFO),
  /** The image has a black border beside the sheet. */
  BLACK_BORDER(Severity.INFO),
  /** Text runs over the edge of the image; scan the page again. */
  CUT_OFF(Severity.WARNING),
  /**
   * Ink that looks like text lines was not read in two attempts (more than 2 % of the ink of the
   * page).
   */
  TEXT_MISSED(Severity.WARNING),
  /** The number of images differs from the declared number of sides and sticky notes. */
  PAGE_COUNT_MISMATCH(Severity.WARNING),
  /**
   * The document was declared for several components of a dossier, and the catalogue does not allow
   * it to cover the one that the detail names.
   */
  COMPONENT_NEEDS_OWN_PAPER(Severity.WARNING),
  /** A file with the same bytes was received before; this document is kept. */
  DUPLICATE_FILE(Severity.WARNING),
  /**
   * Most pages look like those of another document; the detail names it and the first such page.
   */
  DUPLICATE_IMAGE(Severity.WARNING),
  /**
   * The text, numbers included, is that of another document; the detail names it and the
   * similarity.
   */
  DUPLICATE_CONTENT(Severity.WARNING),
  /** Another document has the same issuer, number, notation and year; the detail names it. */
  DUPLICATE_IDENTITY(Severity.WARNING),
  /** The searchable PDF/A could not be made; the detail is the reason code. */
  NO_SEARCHABLE_PDF(Severity.WARNING),
  /** Several dossiers or components are possible, and none is certain enough. */
  LINK_AMBIGUOUS(Severity.WARNING),
  /** No dossier matches, or the declared one is not known (yet). */
  LINK_UNMATCHED(Severity.WARNING),
  /**
   * The machine now reads something else than a person decided, and something else than it read
   * when the person decided; the detail has it. The decision stands until a person changes it.
   */
  REVIEW_CONTRADICTED(Severity.WARNING);

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
