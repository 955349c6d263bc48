package vn.sohoa.review.decision;

/** Reasons of decisions for which no person gave one, as they are stored. */
public final class ServiceReasons {
  public static final String SENT_WITH_SCAN = "sent with the scan";

  /** The docCode of the document that is kept follows. */
  public static final String DUPLICATE_OF = "duplicate of ";

  private ServiceReasons() {}
}
