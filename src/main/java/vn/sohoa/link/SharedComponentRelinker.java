package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;

/**
 * Documents whose pages are counted together, because they share components of a dossier: where one
 * comes or goes, the others may agree with the desk's count now, or no longer.
 */
@ApplicationScoped
class SharedComponentRelinker {
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
  private final LinkRepository links;
  private final Event<RelinkRequested> requests;

  SharedComponentRelinker(
      EntityManager entities, LinkRepository links, Event<RelinkRequested> requests) {
    this.entities = entities;
    this.links = links;
    this.requests = requests;
  }

  /** Where a document is: what its companions depend on. */
  private record Place(Optional<String> dossierCode, List<String> componentCodes) {}

  /**
   * Lets a document's link be decided, and has those counted again that were or are beside it. Not
   * where a finished document stays where it was: two of them would ask each other for ever.
   */
  void countAgainAround(Document document, Runnable decision) {
    Optional<Place> before = place(document);
    Set<UUID> beside = new LinkedHashSet<>(of(document.id()));
    decision.run();
    links.flush();
    if (document.stage() == Stage.DONE && place(document).equals(before)) {
      return;
    }
    beside.addAll(of(document.id()));
    beside.forEach(other -> requests.fire(new RelinkRequested(other)));
  }

  private Optional<Place> place(Document document) {
    return links
        .of(document.id())
        .map(link -> new Place(link.dossierCode(), link.componentCodes()));
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
