package vn.sohoa.access;

/**
 * Permissions of callers. Each operation of the API names one in {@code @RolesAllowed}; {@link
 * Role} assigns them. String constants, because annotations accept nothing else.
 */
public final class Right {
  /** Read documents, their pages, bytes and events; read dossiers and procedures. */
  public static final String READ_DOCUMENTS = "READ_DOCUMENTS";

  /** See images of the pages of documents. */
  public static final String SEE_PAGES = "SEE_PAGES";

  /** Upload scans. */
  public static final String SEND_DOCUMENTS = "SEND_DOCUMENTS";

  /** List dossiers with their applicants. */
  public static final String LIST_DOSSIERS = "LIST_DOSSIERS";

  /** Write procedures and dossiers. */
  public static final String SYNC_DOSSIERS = "SYNC_DOSSIERS";

  /** Export documents with their files. */
  public static final String EXPORT_DOCUMENTS = "EXPORT_DOCUMENTS";

  /** Decide which dossier a document belongs to. */
  public static final String DECIDE_LINKS = "DECIDE_LINKS";

  /** Plan samples of documents, and read them a second time. */
  public static final String SAMPLE_DOCUMENTS = "SAMPLE_DOCUMENTS";

  /**
   * Claim documents of the review queue; take documents back: withdraw, replace, ask for another
   * scan, decide on duplicates.
   */
  public static final String REVIEW_DOCUMENTS = "REVIEW_DOCUMENTS";

  /** Set the metadata of documents on the word of another system. */
  public static final String SET_METADATA = "SET_METADATA";

  /** Read the history of documents: who decided what, and why. */
  public static final String READ_HISTORY = "READ_HISTORY";

  /** Reprocess documents. */
  public static final String REPROCESS_DOCUMENTS = "REPROCESS_DOCUMENTS";

  /** Read attested results as entries of the national store. */
  public static final String EXPORT_RESULTS = "EXPORT_RESULTS";

  /** Read and freeze reports. */
  public static final String READ_REPORTS = "READ_REPORTS";

  /** Everything else: keys, state secrets, administrative units, rebuilding coverage. */
  public static final String ADMINISTER = "ADMINISTER";

  /** Attest documents; see {@link KeyRight}. */
  public static final String ATTEST = "ATTEST";

  /** Judge documents that could not be checked for stamps of secrecy; see {@link KeyRight}. */
  public static final String SCREEN = "SCREEN";

  private Right() {}
}
