package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Re-links the documents that share components of a dossier with a changed document: their pages
 * are counted together, so adding or removing one can change whether the others match the desk's
 * count.
 */
@ApplicationScoped
class SharedComponentRelinker {
  private static final Sql OF =
      Sql.of(
          """
          WITH RECURSIVE together AS (
            SELECT :document AS id
            UNION
            SELECT other.document_id
            FROM together t
            JOIN document_link_component one ON one.document_id = t.id
            JOIN document_link_component other
              ON other.dossier_code = one.dossier_code AND other.component_code = one.component_code)
          SELECT t.id, l.dossier_code
          FROM together t JOIN document_link l ON l.document_id = t.id
          WHERE t.id <> :document AND l.dossier_code IS NOT NULL
          ORDER BY t.id
          """);

  private final Database database;
  private final DossierRepository dossiers;
  private final LinkRepository links;
  private final Event<RelinkRequested> requests;

  SharedComponentRelinker(
      Database database,
      DossierRepository dossiers,
      LinkRepository links,
      Event<RelinkRequested> requests) {
    this.database = database;
    this.dossiers = dossiers;
    this.links = links;
    this.requests = requests;
  }

  private record Companion(UUID documentId, String dossierCode) {
    static Companion of(Row row) {
      return new Companion(row.uuid("id"), row.text("dossier_code"));
    }
  }

  /** Dossier and components of a document, on which the page counts of others depend. */
  private record Place(Optional<String> dossierCode, List<String> componentCodes) {}

  /**
   * Runs a link decision and requests re-linking of the documents that share components with the
   * old or the new link. Does nothing more if the link of a finished document is unchanged: two
   * such documents would trigger each other endlessly.
   */
  void relinkSharing(Document document, Runnable decision) {
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

  /** Returns documents only if the desk declared page counts for the dossier. */
  private List<UUID> of(UUID document) {
    List<Companion> found = database.statement(OF).bind("document", document).list(Companion::of);
    Set<String> counted =
        found.stream()
            .map(Companion::dossierCode)
            .distinct()
            .filter(code -> !dossiers.declaredPages(code).isEmpty())
            .collect(Collectors.toSet());
    return found.stream()
        .filter(companion -> counted.contains(companion.dossierCode()))
        .map(Companion::documentId)
        .toList();
  }
}
