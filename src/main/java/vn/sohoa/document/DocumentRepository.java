package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Stored documents by id, docCode and digest. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
  private static final String UNFINISHED = "state in ('RECEIVED', 'PROCESSING')";
  private static final String NEXT_NUMBER =
      """
      INSERT INTO doc_code_sequence AS s (agency_code, type_abbreviation, last_number) VALUES (:agency, :type, 1)
      ON CONFLICT (agency_code, type_abbreviation) DO UPDATE SET last_number = s.last_number + 1
      WHERE s.last_number < 999999
      RETURNING last_number
      """;

  /** Whether there is one that the viewer may know of. */
  public boolean exists(String docCode, DocumentVisibility viewer) {
    return find("docCode", docCode).firstResultOptional().filter(viewer::sees).isPresent();
  }

  public Document byDocCode(String docCode) {
    return find("docCode", docCode)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("document " + docCode));
  }

  /** The same, if the viewer may know of it. */
  public Document byDocCode(String docCode, DocumentVisibility viewer) {
    Document document = byDocCode(docCode);
    if (!viewer.sees(document)) {
      throw ProblemException.notFound("document " + docCode);
    }
    return document;
  }

  /**
   * Locks the document's row until the transaction ends, so that steps of one document wait for
   * each other.
   */
  public Document lock(UUID id) {
    Document document =
        findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no document " + id));
    // It may have been read before, and changed by others until the lock was free
    getEntityManager().refresh(document, LockModeType.PESSIMISTIC_WRITE);
    return document;
  }

  /** The first document that came with the same bytes. */
  public Optional<Document> firstWith(Sha256 sha256) {
    return find("sha256 = ?1 order by receivedAt, id", sha256.hex()).firstResultOptional();
  }

  /**
   * The next running number (STT) of an agency and type of paper, 1 to 999,999.
   *
   * @throws ProblemException if the guidance's six digits are used up
   */
  public int nextNumber(String agencyCode, String typeAbbreviation) {
    List<?> next =
        getSession()
            .createNativeQuery(NEXT_NUMBER, Integer.class)
            .setParameter("agency", agencyCode)
            .setParameter("type", typeAbbreviation)
            .getResultList();
    if (next.isEmpty()) {
      throw new ProblemException(Reason.NUMBERS_EXHAUSTED, agencyCode + "_" + typeAbbreviation);
    }
    return (Integer) next.getFirst();
  }

  /** How many documents of a key are still on their way. */
  public long countUnfinished(String keyId) {
    return count("keyId = ?1 and " + UNFINISHED, keyId);
  }

  /**
   * All documents that are still on their way. In SQL, as every start asks it: Hibernate's own
   * language takes long to get going.
   */
  public List<UUID> unfinished() {
    return getSession()
        .createNativeQuery(
            "SELECT id FROM document WHERE " + UNFINISHED + " ORDER BY id", UUID.class)
        .getResultList();
  }
}
