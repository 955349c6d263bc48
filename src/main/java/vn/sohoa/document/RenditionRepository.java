package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Derived files of documents. */
@ApplicationScoped
public class RenditionRepository
    implements PanacheRepositoryBase<Rendition, Rendition.RenditionId> {
  public Optional<Rendition> of(UUID documentId, String kind) {
    return findByIdOptional(new Rendition.RenditionId(documentId, kind));
  }

  public List<Rendition> of(UUID documentId) {
    return list("id.documentId = ?1 order by id.kind", documentId);
  }

  public void replace(Rendition rendition, UUID documentId) {
    delete("id.documentId = ?1 and id.kind = ?2", documentId, rendition.kind());
    persist(rendition);
  }
}
