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
 * Documents whose pages are counted together, because they share components of a dossier: where one
 * comes or goes, the others may agree with the desk's count now, or no longer.
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

  /** Where a document is: what its companions depend on. */
  private record Place(Optional<String> dossierCode, List<String> componentCodes) {}

  /**
   * Lets a document's link be decided, and has those counted again that were or are beside it. Not
   * if a finished document keeps its link: two of them would relink each other endlessly.
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

  /** Only where the desk counted pages of the dossier. */
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
