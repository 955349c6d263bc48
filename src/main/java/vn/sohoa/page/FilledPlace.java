package vn.sohoa.page;

/** A gap of a printed header that is filled in later, NĐ 30/2020 Phụ lục I (ô số 3 and 4). */
public enum FilledPlace {
  /** Number of the paper (số). */
  NUMBER,
  /** Day of issue (ngày). */
  DAY,
  /** Month of issue (tháng). */
  MONTH
}
