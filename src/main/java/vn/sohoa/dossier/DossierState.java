package vn.sohoa.dossier;

/** Where the handling of a dossier stands, as the one-stop system tells it. */
public enum DossierState {
  /** Đã tiếp nhận. */
  RECEIVED,
  /** Đang giải quyết. */
  IN_PROGRESS,
  /** Yêu cầu bổ sung hồ sơ. */
  SUPPLEMENT_REQUESTED,
  /** Đã xử lý xong. */
  FINISHED,
  /** Đã trả kết quả. */
  RETURNED,
  /** Dừng giải quyết. */
  STOPPED,
  /** Từ chối. */
  REFUSED
}
