package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Extracted values of documents. */
@ApplicationScoped
public class FieldRepository implements PanacheRepositoryBase<StoredField, StoredField.FieldId> {
  public List<StoredField> of(UUID documentId) {
    return list("id.documentId = ?1 order by id.name, id.position", documentId);
  }

  /**
   * Replaces the values that the machine read; decisions of people are applied again by the caller.
   */
  public void replace(UUID documentId, List<StoredField> found) {
    delete("id.documentId = ?1", documentId);
    persist(found);
  }
}
