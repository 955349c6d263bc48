package vn.sohoa.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.FindingCode;

/** What a finding is about. */
@Schema(name = "FindingGroup")
public enum FindingGroup {
  /** A value. */
  FIELD,
  /** What the paper is, and what belongs to it. */
  PAPER,
  /** How a page was scanned or read. */
  PAGE,
  /** The file as it was sent. */
  FILE,
  /** Another document that may be the same paper. */
  DUPLICATE,
  /** The dossier that it belongs to. */
  LINK;

  static FindingGroup of(FindingCode code) {
    return switch (code) {
      case FIELD_MISSING,
          HANDWRITTEN,
          INVALID_FORMAT,
          IMPOSSIBLE_DATE,
          CONTRADICTION,
          WRONG_CHECK_DIGIT,
          AMOUNT_MISMATCH,
          IDENTITY_MISMATCH,
          UNUSUAL_FORM,
          ADDRESS_INCOMPLETE,
          LOW_CONFIDENCE,
          REVIEW_CONTRADICTED ->
          FIELD;
      case NOT_ISSUED,
          STATE_SECRET,
          EXTRACTION_INCOMPLETE,
          KIND_UNKNOWN,
          COVER_SHEET,
          SEVERAL_PAPERS,
          PAGE_ORDER,
          PAGE_REPEATED,
          PAGE_COUNT_MISMATCH ->
          PAPER;
      case TWO_PAGES_ON_SHEET,
          BLANK_PAGE,
          NO_TEXT,
          PAGE_UNREADABLE,
          DPI_TOO_LOW,
          NOT_IN_COLOUR,
          TURNED,
          SKEWED,
          BLURRED,
          TOO_DARK,
          TOO_LIGHT,
          UNEVEN_LIGHT,
          SPECKLED,
          BLACK_BORDER,
          CUT_OFF,
          TEXT_MISSED ->
          PAGE;
      case SIGNATURE_BROKEN, DAMAGED_FILE, NO_SEARCHABLE_PDF -> FILE;
      case DUPLICATE_FILE, DUPLICATE_IMAGE, DUPLICATE_CONTENT, DUPLICATE_IDENTITY -> DUPLICATE;
      case COMPONENT_NEEDS_OWN_PAPER, LINK_AMBIGUOUS, LINK_UNMATCHED -> LINK;
    };
  }
}
