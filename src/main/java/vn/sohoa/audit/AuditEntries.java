package vn.sohoa.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {
  List<AuditEntry> page(String subject, long after, int limit) {
    return subject.isEmpty()
        ? find("id > ?1 order by id", after).page(0, limit).list()
        : find("subject = ?1 and id > ?2 order by id", subject, after).page(0, limit).list();
  }
}
