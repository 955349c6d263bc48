package vn.sohoa.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Procedures implements PanacheRepositoryBase<Procedure, String> {
  List<Procedure> page(String after, int limit) {
    return find("code > ?1 order by code", after).page(0, limit).list();
  }
}
