package vn.sohoa.access;

/** What a key may do. */
public enum Role {
  /** A scanning desk (trạm quét): sends scans and follows them. */
  STATION,
  /** A clerk of the one-stop department (công chức một cửa): reads, corrects, links. */
  CLERK,
  /** A second pair of eyes over clerks' decisions (hậu kiểm). */
  REVIEWER,
  /** The one-stop system (hệ thống một cửa): syncs procedures and dossiers, queries documents. */
  INTEGRATOR,
  /** Reads the audit record. */
  AUDITOR,
  /** Everything, keys included. */
  ADMIN;

  // Annotations take only constants, so the names stand here once more.
  public static final String STATION_NAME = "STATION";
  public static final String CLERK_NAME = "CLERK";
  public static final String REVIEWER_NAME = "REVIEWER";
  public static final String INTEGRATOR_NAME = "INTEGRATOR";
  public static final String AUDITOR_NAME = "AUDITOR";
  public static final String ADMIN_NAME = "ADMIN";
}
