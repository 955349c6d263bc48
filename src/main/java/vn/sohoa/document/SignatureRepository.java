package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.sohoa.engine.SignatureFact;

/** Digital signatures of documents. */
@ApplicationScoped
public class SignatureRepository
    implements PanacheRepositoryBase<StoredSignature, StoredSignature.SignatureId> {
  public List<StoredSignature> of(UUID documentId) {
    return list("id.documentId = ?1 order by id.position", documentId);
  }

  /** Replaces the signatures that an earlier triage found. */
  public void replace(UUID documentId, List<SignatureFact> facts) {
    delete("id.documentId", documentId);
    for (int position = 0; position < facts.size(); position++) {
      persist(
          new StoredSignature(
              new StoredSignature.SignatureId(documentId, position), facts.get(position)));
    }
  }
}
