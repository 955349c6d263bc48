package vn.sohoa.bench.paper;

/**
 * The kinds of administrative paper (loại văn bản hành chính) of Nghị định 30/2020, điều 7, with
 * the abbreviations of its appendix III, as an old paper or a new one may bear them.
 */
public enum Kind {
  RESOLUTION("Nghị quyết", "NQ", About.CONCERNING),
  DECISION("Quyết định", "QĐ", About.CONCERNING),
  DIRECTIVE("Chỉ thị", "CT", About.CONCERNING),
  REGULATION("Quy chế", "QC", About.TOPIC),
  RULE("Quy định", "QyĐ", About.TOPIC),
  COMMUNIQUE("Thông cáo", "TC", About.CONCERNING),
  NOTICE("Thông báo", "TB", About.CONCERNING),
  GUIDANCE("Hướng dẫn", "HD", About.TOPIC),
  PROGRAMME("Chương trình", "CTr", About.TOPIC),
  PLAN("Kế hoạch", "KH", About.TOPIC),
  SCHEME("Phương án", "PA", About.TOPIC),
  PROJECT_PROPOSAL("Đề án", "ĐA", About.TOPIC),
  PROJECT("Dự án", "DA", About.TOPIC),
  REPORT("Báo cáo", "BC", About.TOPIC),
  MINUTES("Biên bản", "BB", About.TOPIC),
  SUBMISSION("Tờ trình", "TTr", About.CONCERNING),
  CONTRACT("Hợp đồng", "HĐ", About.CONCERNING),
  OFFICIAL_LETTER("Công văn", "", About.BESIDE),
  TELEGRAM("Công điện", "CĐ", About.CONCERNING),
  MEMORANDUM("Bản ghi nhớ", "BGN", About.TOPIC),
  AGREEMENT("Bản thỏa thuận", "BTT", About.CONCERNING),
  AUTHORIZATION("Giấy ủy quyền", "GUQ", About.CONCERNING),
  INVITATION("Giấy mời", "GM", About.CONCERNING),
  INTRODUCTION("Giấy giới thiệu", "GGT", About.CONCERNING),
  LEAVE_PAPER("Giấy nghỉ phép", "GNP", About.NONE),
  DISPATCH_SLIP("Phiếu gửi", "PG", About.NONE),
  TRANSFER_SLIP("Phiếu chuyển", "PC", About.CONCERNING),
  NOTIFICATION_SLIP("Phiếu báo", "PB", About.CONCERNING),
  OFFICIAL_GREETING("Thư công", "", About.NONE);

  /** How a kind says what it is about (trích yếu). */
  enum About {
    /** "Về việc …" below the kind. */
    CONCERNING,
    /** Only the topic below the kind. */
    TOPIC,
    /** "V/v …" below the number; the kind itself is not written. */
    BESIDE,
    /** Not at all. */
    NONE
  }

  private final String title;
  private final String abbreviation;
  private final About about;

  Kind(String title, String abbreviation, About about) {
    this.title = title;
    this.abbreviation = abbreviation;
    this.about = about;
  }

  /** E.g. {@code Quyết định}. */
  public String title() {
    return title;
  }

  /** E.g. {@code QĐ}; empty where the notation names no kind. */
  public String abbreviation() {
    return abbreviation;
  }

  /** Whether the kind is written on the paper. */
  public boolean isTitled() {
    return about != About.BESIDE;
  }

  About about() {
    return about;
  }
}
