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

  /** Replaces the extracted values of a document, except for fields with a reviewed value. */
  public void replace(UUID documentId, List<StoredField> found) {
    delete("id.documentId = ?1 and reviewed is null", documentId);
    List<String> reviewed = of(documentId).stream().map(StoredField::name).toList();
    persist(found.stream().filter(field -> !reviewed.contains(field.name())));
  }
}
