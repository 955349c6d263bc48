package vn.sohoa.admin.sample.template;

/** What is above the title of a paper. */
public enum HeadStyle {
  /** Issuer left, state and motto right, number, place and date (Nghị định 30/2020). */
  ADMINISTRATIVE,
  /** State and motto over the whole width; place and date there or at the end. */
  APPLICATION,
  /** Company left, state and motto right, number, place and date. */
  COMPANY,
  /** Letterhead of a company over the whole width, without state and motto. */
  LETTERHEAD,
  /** State and motto in two languages. */
  BILINGUAL,
  /** Nothing. */
  PLAIN,
  /** A card: everything is on a small area. */
  CARD,
  /** A drawing with its title block in the corner. */
  TITLE_BLOCK
}
