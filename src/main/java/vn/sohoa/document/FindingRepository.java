package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.Quality;

/** Stored findings of documents. */
@ApplicationScoped
public class FindingRepository
    implements PanacheRepositoryBase<StoredFinding, StoredFinding.FindingId> {
  public List<StoredFinding> of(UUID documentId) {
    return list("id.documentId = ?1 order by id.stage, id.position", documentId);
  }

  /**
   * Replaces the findings of an earlier run of the stage; those that say the same stay as they are.
   */
  public void replace(UUID documentId, Stage stage, List<Finding> findings) {
    List<StoredFinding> earlier =
        list("id.documentId = ?1 and id.stage = ?2 order by id.position", documentId, stage);
    if (earlier.stream().map(StoredFinding::finding).toList().equals(findings)) {
      return;
    }
    earlier.forEach(this::delete);
    // The rows of the new ones may have the same keys
    flush();
    for (int position = 0; position < findings.size(); position++) {
      persist(
          new StoredFinding(
              new StoredFinding.FindingId(documentId, stage, position), findings.get(position)));
    }
  }

  /** Returns the ids of the documents with a finding about another document. */
  public List<UUID> documentsAbout(String docCode) {
    return getEntityManager()
        .createQuery(
            "select distinct f.id.documentId from StoredFinding f where f.subject = ?1", UUID.class)
        .setParameter(1, docCode)
        .getResultList();
  }

  /** Computes from the findings that nobody has answered how far the document can be trusted. */
  public Quality quality(Document document) {
    List<Finding> findings =
        of(document.id()).stream()
            .filter(finding -> finding.settledBy().isEmpty())
            .map(StoredFinding::finding)
            .toList();
    return Quality.of(findings, document.pageCount().orElse(0));
  }
}
