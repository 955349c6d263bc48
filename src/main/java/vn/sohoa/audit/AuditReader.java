package vn.sohoa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the audit record for people, newest first. */
@ApplicationScoped
public class AuditReader {
  private final AuditEntryRepository entries;

  AuditReader(AuditEntryRepository entries) {
    this.entries = entries;
  }

  /**
   * Returns entries, newest first.
   *
   * @param subject natural key of the subject; empty for all subjects
   * @param actor id of the access key; empty for all actors
   * @param before id of the last entry of the previous page
   * @param limit maximum number of entries
   * @param withHidden whether to include entries about {@link HiddenSubjects}
   */
  @Transactional
  public List<AuditEntry> newest(
      String subject, String actor, long before, int limit, boolean withHidden) {
    return entries.newest(subject, actor, before, limit, withHidden);
  }
}
