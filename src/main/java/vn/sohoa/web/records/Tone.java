package vn.sohoa.web.records;

import vn.sohoa.document.DocumentState;
import vn.sohoa.dossier.Coverage;

/** Colours of the style sheet: certain, to be looked at, wrong or missing, neither. */
final class Tone {
  private static final String GOOD = "good";
  private static final String DOUBT = "doubt";
  private static final String BAD = "bad";
  private static final String SOFT = "soft";

  private Tone() {}

  static String of(DocumentState state) {
    return switch (state) {
      case READY -> GOOD;
      case NEEDS_REVIEW -> DOUBT;
      case FAILED, QUARANTINED -> BAD;
      case RECEIVED, PROCESSING, WITHDRAWN -> SOFT;
    };
  }

  static String of(Coverage.Degree degree) {
    return switch (degree) {
      case CLEAN, ATTESTED, HELD_ELSEWHERE -> GOOD;
      case DIGITIZED -> DOUBT;
      case MISSING -> BAD;
    };
  }
}
