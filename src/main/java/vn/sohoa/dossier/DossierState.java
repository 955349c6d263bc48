package vn.sohoa.dossier;

/** Where the handling of a dossier stands, as the one-stop system tells it. */
public enum DossierState {
  /** Đã tiếp nhận. */
  RECEIVED,
  /** Đang giải quyết. */
  IN_PROGRESS,
  /** Yêu cầu bổ sung hồ sơ: the time stands still until the applicant has answered. */
  SUPPLEMENT_REQUESTED,
  /** Đã xử lý xong. */
  FINISHED,
  /** Đã trả kết quả. */
  RETURNED,
  /** Dừng giải quyết. */
  STOPPED,
  /** Từ chối. */
  REFUSED;

  /** Whether the handling is over. */
  public boolean isEnd() {
    return switch (this) {
      case RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUESTED -> false;
      case FINISHED, RETURNED, STOPPED, REFUSED -> true;
    };
  }

  /**
   * Whether a dossier may go from here to there. Messages may leave states out, so every way
   * forward is open; an end is not taken back.
   */
  public boolean mayBecome(DossierState next) {
    return switch (this) {
      case RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUESTED -> true;
      case FINISHED -> next == FINISHED || next == RETURNED;
      case RETURNED, STOPPED, REFUSED -> next == this;
    };
  }
}
