package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads documents with all their parts. */
@ApplicationScoped
public class DocumentReader {
  private final DocumentRepository documents;
  private final PageRepository pages;
  private final FieldRepository fields;
  private final FindingRepository findings;
  private final LinkLookup links;
  private final AttestationLookup attestations;
  private final RenditionRepository renditions;
  private final SignatureRepository signatures;
  private final DocumentSources sources;

  DocumentReader(
      DocumentRepository documents,
      PageRepository pages,
      FieldRepository fields,
      FindingRepository findings,
      LinkLookup links,
      AttestationLookup attestations,
      RenditionRepository renditions,
      SignatureRepository signatures,
      DocumentSources sources) {
    this.documents = documents;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.links = links;
    this.attestations = attestations;
    this.renditions = renditions;
    this.signatures = signatures;
    this.sources = sources;
  }

  /**
   * Returns a document as the API shows it.
   *
   * @throws vn.sohoa.problem.ProblemException if it does not exist or the viewer may not see it
   */
  @Transactional
  public DocumentView view(String docCode, DocumentVisibility viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    UUID id = document.id();
    var parts =
        new DocumentView.Parts(
            pages.count(id),
            pages.of(id),
            fields.of(id),
            findings.of(id).stream().filter(finding -> isVisible(finding, viewer)).toList(),
            links.of(id),
            attestations.of(id),
            renditions.of(id),
            signatures.of(id),
            visible(document.duplicateOf(), viewer),
            visible(document.replaces(), viewer),
            visible(document.replacedBy(), viewer),
            madeFrom(id, viewer),
            sources.partsOf(id).stream()
                .map(documents::findById)
                .filter(viewer::sees)
                .map(Document::docCode)
                .toList());
    return DocumentView.of(document, parts);
  }

  private List<DocumentView.MadeFrom> madeFrom(UUID id, DocumentVisibility viewer) {
    return sources.of(id).stream()
        .flatMap(
            made ->
                visible(Optional.of(made.documentId()), viewer).stream()
                    .map(source -> new DocumentView.MadeFrom(source.docCode(), made.pages())))
        .toList();
  }

  private Optional<Document> visible(Optional<UUID> id, DocumentVisibility viewer) {
    return id.map(documents::findById).filter(viewer::sees);
  }

  /** A finding must not reveal a document that is hidden from the viewer. */
  private boolean isVisible(StoredFinding finding, DocumentVisibility viewer) {
    return viewer.administers()
        || finding.subject().map(other -> documents.exists(other, viewer)).orElse(true);
  }
}
