package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.document.Links;

/**
 * Documents whose pages are counted together, because they share components of a dossier: where one
 * comes or goes, the others may agree with the desk's count now, or no longer.
 */
@ApplicationScoped
class Companions {
  private static final String OF =
      """
      WITH RECURSIVE together AS (
        SELECT CAST(:document AS uuid) AS id
        UNION
        SELECT other.document_id
        FROM together t
        JOIN document_link_component one ON one.document_id = t.id
        JOIN document_link_component other
          ON other.dossier_code = one.dossier_code AND other.component_code = one.component_code)
      SELECT t.id FROM together t
      WHERE t.id <> :document AND EXISTS (
        SELECT 1 FROM document_link l JOIN dossier_component c ON c.dossier_code = l.dossier_code
        WHERE l.document_id = t.id AND c.declared_pages IS NOT NULL)
      ORDER BY t.id
      """;

  private final EntityManager entities;
  private final Links links;
  private final Event<RelinkRequested> requests;

  Companions(EntityManager entities, Links links, Event<RelinkRequested> requests) {
    this.entities = entities;
    this.links = links;
    this.requests = requests;
  }

  /** Lets a document's link change, and has those counted again that were or are beside it. */
  void countAgainAround(UUID document, Runnable change) {
    Set<UUID> beside = new LinkedHashSet<>(of(document));
    change.run();
    links.flush();
    beside.addAll(of(document));
    beside.forEach(other -> requests.fire(new RelinkRequested(other)));
  }

  private List<UUID> of(UUID document) {
    List<?> found =
        entities
            .createNativeQuery(OF, UUID.class)
            .setParameter("document", document)
            .getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }
}
