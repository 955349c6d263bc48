package vn.sohoa.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AccessKeyRepository implements PanacheRepositoryBase<AccessKey, String> {
  List<AccessKey> page(String after, int limit) {
    return find("id > ?1 order by id", after).page(0, limit).list();
  }

  /** In SQL, as every start asks it: Hibernate's own language takes long to get going. */
  boolean hasActiveAdmin() {
    return getSession()
        .createNativeQuery(
            "SELECT EXISTS (SELECT FROM access_key WHERE role = ?1 AND revoked_at IS NULL)",
            Boolean.class)
        .setParameter(1, Role.ADMIN.name())
        .getSingleResult();
  }
}
