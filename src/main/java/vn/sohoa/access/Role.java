package vn.sohoa.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Purpose of an access key, with the rights that it grants. */
public enum Role {
  /** A scanning desk (trạm quét): uploads scans and follows their progress. */
  STATION(Right.READ_DOCUMENTS, Right.SEND_DOCUMENTS),
  /** A clerk of the one-stop department (công chức một cửa): reads, corrects, links. */
  CLERK(
      Right.READ_DOCUMENTS,
      Right.SEE_PAGES,
      Right.SEND_DOCUMENTS,
      Right.LIST_DOSSIERS,
      Right.DECIDE_LINKS,
      Right.REVIEW_DOCUMENTS,
      Right.SET_METADATA,
      Right.READ_HISTORY,
      Right.REPROCESS_DOCUMENTS,
      Right.READ_REPORTS),
  /** Reviews the decisions of clerks (hậu kiểm). */
  REVIEWER(
      Right.READ_DOCUMENTS,
      Right.SEE_PAGES,
      Right.LIST_DOSSIERS,
      Right.DECIDE_LINKS,
      Right.REVIEW_DOCUMENTS,
      Right.SAMPLE_DOCUMENTS,
      Right.SET_METADATA,
      Right.READ_HISTORY,
      Right.READ_REPORTS),
  /** The one-stop system (hệ thống một cửa): syncs procedures and dossiers, queries documents. */
  INTEGRATOR(
      Right.READ_DOCUMENTS,
      Right.SEE_PAGES,
      Right.SEND_DOCUMENTS,
      Right.LIST_DOSSIERS,
      Right.SYNC_DOSSIERS,
      Right.EXPORT_RESULTS,
      Right.EXPORT_DOCUMENTS,
      Right.SET_METADATA,
      Right.READ_HISTORY,
      Right.READ_REPORTS),
  /** Reads reports and the audit record. */
  AUDITOR(Right.READ_HISTORY, Right.READ_REPORTS),
  /** Has all rights, including the management of keys. */
  ADMIN(
      Right.READ_DOCUMENTS,
      Right.SEE_PAGES,
      Right.SEND_DOCUMENTS,
      Right.LIST_DOSSIERS,
      Right.SYNC_DOSSIERS,
      Right.EXPORT_RESULTS,
      Right.EXPORT_DOCUMENTS,
      Right.DECIDE_LINKS,
      Right.REVIEW_DOCUMENTS,
      Right.SAMPLE_DOCUMENTS,
      Right.SET_METADATA,
      Right.READ_HISTORY,
      Right.REPROCESS_DOCUMENTS,
      Right.READ_REPORTS,
      Right.SCREEN,
      Right.ADMINISTER);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of returns an immutable one
  private final Set<String> rights;

  Role(String... rights) {
    this.rights = Set.of(rights);
  }

  /** Returns the rights of this role and others, as named in {@link Right}. */
  public Set<String> rightsWith(Collection<String> others) {
    return Stream.concat(rights.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the rights of this role, as named in {@link Right}. */
  public Set<String> rights() {
    return rights;
  }
}
