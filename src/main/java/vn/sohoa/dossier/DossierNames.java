package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.catalogue.ProcedureComponent;

/** What people know dossiers by, for lists in which they choose one. */
@ApplicationScoped
public class DossierNames {
  private static final String WITH_COMPONENTS =
      "from Dossier d join fetch d.procedure p left join fetch p.components where d.code in ?1";

  private final DossierRepository dossiers;

  DossierNames(DossierRepository dossiers) {
    this.dossiers = dossiers;
  }

  /**
   * A dossier as people know it.
   *
   * @param applicant name of the applicant
   * @param components names of the components of its procedure, by code
   */
  public record Known(String applicant, Instant receivedAt, Map<String, String> components) {
    public Known {
      components = Map.copyOf(components);
    }

    /** Returns the name of a component; its code if the procedure has no such component. */
    public String component(String code) {
      return components.getOrDefault(code, code);
    }
  }

  /** Returns what is known of dossiers, by code, in one query; unknown codes are omitted. */
  @Transactional
  public Map<String, Known> of(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : dossiers.list(WITH_COMPONENTS, codes).stream()
            .collect(Collectors.toMap(Dossier::code, DossierNames::known, (one, same) -> one));
  }

  private static Known known(Dossier dossier) {
    var names = new LinkedHashMap<String, String>();
    for (ProcedureComponent component : dossier.procedure().components()) {
      names.putIfAbsent(component.code(), component.name());
    }
    return new Known(dossier.applicant().name(), dossier.receivedAt(), names);
  }
}
