package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.lock.NamedLocks;

/** The components of a dossier: those its procedure asks for and those that were handed in. */
@ApplicationScoped
class ComponentCatalogue {
  private final DossierRepository dossiers;
  private final NamedLocks locks;
  private final EntityManager entities;

  ComponentCatalogue(DossierRepository dossiers, NamedLocks locks, EntityManager entities) {
    this.dossiers = dossiers;
    this.locks = locks;
    this.entities = entities;
  }

  /**
   * As they stay until the transaction ends: no other document of the dossier is linked meanwhile.
   *
   * @param self a document whose own link does not count
   */
  List<ComponentFacts> of(String dossierCode, UUID self) {
    locks.hold(lock(dossierCode));
    Set<String> occupied = occupied(dossierCode, self);
    return dossiers.byCode(dossierCode).stream()
        .flatMap(dossier -> facts(dossier, occupied))
        .toList();
  }

  /** The name of the lock under which documents are linked to the components of a dossier. */
  static String lock(String dossierCode) {
    return "components of dossier:" + dossierCode;
  }

  private static Stream<ComponentFacts> facts(Dossier dossier, Set<String> occupied) {
    return names(dossier).entrySet().stream()
        .map(
            component ->
                new ComponentFacts(
                    component.getKey(),
                    component.getValue(),
                    occupied.contains(component.getKey()),
                    dossier.procedure().isCoveredByOther(component.getKey())));
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
                "select distinct c.componentCode from StoredLink l join l.components c, Document d"
                    + " where l.dossierCode = :dossier and l.documentId <> :self"
                    + " and d.id = l.documentId and d.state <> 'QUARANTINED'",
                String.class)
            .setParameter("dossier", dossierCode)
            .setParameter("self", self)
            .getResultList());
  }
}
