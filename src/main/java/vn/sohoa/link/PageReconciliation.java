package vn.sohoa.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Compares the page counts declared by the one-stop desk with the scanned images (Thông tư
 * 01/2023/TT-VPCP, Điều 8.2): one image per side, plus one for each side with a sticky note. A
 * component may consist of several documents, and a document may serve several components; {@link
 * PageCounts} defines which counts match.
 */
@ApplicationScoped
class PageReconciliation {
  /** All documents of the dossier to which a document is linked, with the components they serve. */
  private static final Sql SERVED =
      Sql.of(
          """
          SELECT document_id, dossier_code, component_code FROM served_component
          WHERE dossier_code IN (SELECT dossier_code FROM served_component WHERE document_id = :document)
          """);

  private final Database database;
  private final DocumentRepository documents;
  private final DossierRepository dossiers;

  PageReconciliation(Database database, DocumentRepository documents, DossierRepository dossiers) {
    this.database = database;
    this.documents = documents;
    this.dossiers = dossiers;
  }

  private record Served(UUID documentId, String dossierCode, String componentCode) {
    static Served of(Row row) {
      return new Served(
          row.uuid("document_id"), row.text("dossier_code"), row.text("component_code"));
    }
  }

  /** Returns the page count finding of a linked document; at most one. */
  List<Finding> findings(Document document) {
    List<Served> served =
        database.statement(SERVED).bind("document", document.id()).list(Served::of);
    if (served.isEmpty() || document.pageCount().isEmpty()) {
      return List.of();
    }
    Map<String, Integer> declared = dossiers.declaredPages(served.getFirst().dossierCode());
    return sharedPages(document, served).counts(document.id(), declared).mismatch().stream()
        .map(mismatch -> Finding.ofDocument(FindingCode.PAGE_COUNT_MISMATCH, mismatch))
        .toList();
  }

  private SharedPages sharedPages(Document document, List<Served> served) {
    Map<UUID, Set<String>> components =
        served.stream()
            .collect(groupingBy(Served::documentId, mapping(Served::componentCode, toSet())));
    Map<UUID, Integer> pages = new HashMap<>(documents.finishedPages(components.keySet()));
    pages.put(document.id(), document.pageCount().orElseThrow());
    return new SharedPages(components, pages);
  }
}
