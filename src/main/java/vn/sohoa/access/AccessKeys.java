package vn.sohoa.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AccessKeys implements PanacheRepositoryBase<AccessKey, String> {
  List<AccessKey> page(String after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }

  boolean hasActiveAdmin() {
    return count("role = ?1 and revokedAt is null", Role.ADMIN) > 0;
  }
}
