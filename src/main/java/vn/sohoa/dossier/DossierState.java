package vn.sohoa.dossier;

/** State of the handling of a dossier (trạng thái hồ sơ), as sent by the one-stop system. */
public enum DossierState {
  /** Đã tiếp nhận. */
  RECEIVED,
  /** Đang giải quyết. */
  IN_PROGRESS,
  /** Yêu cầu bổ sung hồ sơ: processing time is suspended until the applicant answers. */
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
