package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Queries the components of a dossier: those required by its procedure and those submitted. */
@ApplicationScoped
class ComponentCatalogue {
  private static final Sql OTHERS =
      Sql.of(
          """
          SELECT document_id, component_code FROM document_link_component
          WHERE dossier_code = :dossier AND document_id <> :self
          """);

  private final DossierRepository dossiers;
  private final DocumentRepository documents;
  private final NamedLocks locks;
  private final Database database;

  ComponentCatalogue(
      DossierRepository dossiers,
      DocumentRepository documents,
      NamedLocks locks,
      Database database) {
    this.dossiers = dossiers;
    this.documents = documents;
    this.locks = locks;
    this.database = database;
  }

  /**
   * Returns the components; locks them until the transaction ends, so that no other document of the
   * dossier is linked meanwhile.
   *
   * @param self a document whose own link is ignored
   */
  List<ComponentFacts> of(String dossierCode, UUID self) {
    locks.hold(lock(dossierCode));
    Set<String> occupied = occupied(dossierCode, self);
    return dossiers.byCode(dossierCode).stream()
        .flatMap(dossier -> facts(dossier, occupied))
        .toList();
  }

  /** Returns the name of the lock under which documents are linked to components of a dossier. */
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

  private record Occupied(UUID documentId, String componentCode) {}

  /**
   * Returns the components that other documents serve; one that was quarantined, withdrawn or
   * replaced serves none.
   */
  private Set<String> occupied(String dossierCode, UUID self) {
    List<Occupied> others =
        database
            .statement(OTHERS)
            .bind("dossier", dossierCode)
            .bind("self", self)
            .list(row -> new Occupied(row.uuid("document_id"), row.text("component_code")));
    Set<UUID> outOfUse = documents.outOfUse(others.stream().map(Occupied::documentId).toList());
    return others.stream()
        .filter(other -> !outOfUse.contains(other.documentId()))
        .map(Occupied::componentCode)
        .collect(Collectors.toSet());
  }
}
