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
public class SharedComponentRelinker {
  /** Follows components, not documents: of n documents of one component, each is joined once. */
  private static final Sql OF =
      Sql.of(
          """
          WITH RECURSIVE served AS (
            SELECT dossier_code, component_code FROM document_link_component WHERE document_id = :document
            UNION
            SELECT other.dossier_code, other.component_code
            FROM served
            JOIN document_link_component one USING (dossier_code, component_code)
            JOIN document_link_component other ON other.document_id = one.document_id)
          SELECT DISTINCT one.document_id AS id, one.dossier_code
          FROM served JOIN document_link_component one USING (dossier_code, component_code)
          WHERE one.document_id <> :document
          ORDER BY id
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
    requests.fire(RelinkRequested.afterBurstOf(document.id(), beside));
  }

  /** Requests re-linking of the others, because a document came into use or went out of it. */
  public void relinkBeside(Document document) {
    requests.fire(RelinkRequested.afterBurstOf(document.id(), of(document.id())));
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
