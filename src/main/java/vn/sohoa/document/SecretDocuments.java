package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import vn.sohoa.audit.HiddenSubjects;

/** Hides documents that are quarantined as state secrets from the audit record. */
@ApplicationScoped
class SecretDocuments implements HiddenSubjects {
  private final DocumentRepository documents;

  SecretDocuments(DocumentRepository documents) {
    this.documents = documents;
  }

  @Override
  public Set<String> among(Collection<String> subjects) {
    return documents.quarantinedCodes(subjects);
  }
}
