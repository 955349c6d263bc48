package vn.sohoa.dossier;

/** How a dossier reached the authority (kênh tiếp nhận). */
public enum Channel {
  /** Trực tiếp, at the one-stop desk. */
  IN_PERSON(true),
  /** Qua dịch vụ bưu chính công ích. */
  POST(true),
  /**
   * Trực tuyến: submitted electronically, so nothing is scanned (Thông tư 03/2025/TT-VPCP, Điều 5).
   */
  ONLINE(false);

  private final boolean onPaper;

  Channel(boolean onPaper) {
    this.onPaper = onPaper;
  }

  public boolean isOnPaper() {
    return onPaper;
  }
}
