package vn.sohoa.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stored dossiers by code and by applicant. */
@ApplicationScoped
public class DossierRepository implements PanacheRepositoryBase<Dossier, String> {
  public Optional<Dossier> byCode(String code) {
    return findByIdOptional(code);
  }

  /** Those of them that are there, by their codes. */
  public Map<String, Dossier> byCodes(List<String> codes) {
    return list("code in ?1", codes).stream()
        .collect(Collectors.toMap(Dossier::code, dossier -> dossier));
  }

  /** The latest dossiers of one procedure by the applicant's personal id or tax code. */
  public List<Dossier> byApplicant(String procedureCode, List<String> identifiers, int limit) {
    return find(
            "procedure.code = ?1 and (applicant.idNumber in ?2 or applicant.taxCode in ?2)"
                + " order by receivedAt desc, code",
            procedureCode,
            identifiers)
        .page(0, limit)
        .list();
  }

  List<Dossier> page(String procedureCode, String after, int limit) {
    return procedureCode.isEmpty()
        ? find("code > ?1 order by code", after).page(0, limit).list()
        : find("procedure.code = ?1 and code > ?2 order by code", procedureCode, after)
            .page(0, limit)
            .list();
  }
}
