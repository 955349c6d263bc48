package vn.sohoa.dossier;

import java.util.Locale;

/** Processing state of a dossier, as sent by the one-stop system. */
public enum DossierState {
  /** Đã tiếp nhận. */
  RECEIVED,
  /** Đang giải quyết. */
  IN_PROGRESS,
  /** Yêu cầu bổ sung hồ sơ: the deadline is paused until the applicant has answered. */
  SUPPLEMENT_REQUESTED,
  /** Đã xử lý xong. */
  FINISHED,
  /** Đã trả kết quả. */
  RETURNED,
  /** Dừng giải quyết. */
  STOPPED,
  /** Từ chối. */
  REFUSED;

  /** Parses a query parameter, ignoring case. */
  public static DossierState fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns whether processing has ended. */
  public boolean isEnd() {
    return switch (this) {
      case RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUESTED -> false;
      case FINISHED, RETURNED, STOPPED, REFUSED -> true;
    };
  }

  /**
   * Returns whether a transition to {@code next} is allowed. Messages may skip states, so every
   * forward transition is allowed; an end state is final.
   */
  public boolean mayBecome(DossierState next) {
    return switch (this) {
      case RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUESTED -> true;
      case FINISHED -> next == FINISHED || next == RETURNED;
      case RETURNED, STOPPED, REFUSED -> next == this;
    };
  }
}
