package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.Dossiers;
import vn.sohoa.link.scoring.ComponentFacts;

/** The components of a dossier: those its procedure asks for and those that were handed in. */
@ApplicationScoped
class Components {
  private final Dossiers dossiers;
  private final EntityManager entities;

  Components(Dossiers dossiers, EntityManager entities) {
    this.dossiers = dossiers;
    this.entities = entities;
  }

  /**
   * @param self a document whose own link does not count
   */
  List<ComponentFacts> of(String dossierCode, UUID self) {
    Set<String> occupied = occupied(dossierCode, self);
    return dossiers.byCode(dossierCode).map(Components::names).orElse(Map.of()).entrySet().stream()
        .map(
            component ->
                new ComponentFacts(
                    component.getKey(),
                    component.getValue(),
                    occupied.contains(component.getKey())))
        .toList();
  }

  private static Map<String, String> names(Dossier dossier) {
    Map<String, String> names = new LinkedHashMap<>();
    dossier.procedure().components().forEach(c -> names.putIfAbsent(c.code(), c.name()));
    dossier.components().forEach(c -> names.putIfAbsent(c.code(), c.code()));
    return names;
  }

  private Set<String> occupied(String dossierCode, UUID self) {
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct l.componentCode from StoredLink l, Document d where l.dossierCode = :dossier"
                    + " and l.componentCode is not null and l.documentId <> :self"
                    + " and d.id = l.documentId and d.state <> 'QUARANTINED'",
                String.class)
            .setParameter("dossier", dossierCode)
            .setParameter("self", self)
            .getResultList());
  }
}
