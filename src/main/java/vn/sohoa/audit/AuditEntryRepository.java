package vn.sohoa.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AuditEntryRepository implements PanacheRepository<AuditEntry> {
  private static final String PAGE =
      """
      from AuditEntry e
      where e.id > ?1 and (?2 = '' or e.subject = ?2)
        and (?3 = true or not exists (
          select 1 from Document d where d.docCode = e.subject and d.state = 'QUARANTINED'))
      order by e.id
      """;

  /**
   * @param withSecrets whether entries about documents that are set aside as state secrets belong
   *     to it
   */
  List<AuditEntry> page(String subject, long after, int limit, boolean withSecrets) {
    return find(PAGE, after, subject, withSecrets).page(0, limit).list();
  }
}
