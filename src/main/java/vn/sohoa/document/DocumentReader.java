package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads documents with all their parts. */
@ApplicationScoped
class DocumentReader {
  private final Documents documents;
  private final Pages pages;
  private final Fields fields;
  private final Findings findings;
  private final Links links;
  private final Renditions renditions;
  private final Signatures signatures;

  DocumentReader(
      Documents documents,
      Pages pages,
      Fields fields,
      Findings findings,
      Links links,
      Renditions renditions,
      Signatures signatures) {
    this.documents = documents;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.links = links;
    this.renditions = renditions;
    this.signatures = signatures;
  }

  @Transactional
  DocumentView view(String docCode, Viewer viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    UUID id = document.id();
    var parts =
        new DocumentView.Parts(
            pages.count(id),
            pages.of(id),
            fields.of(id),
            findings.of(id).stream().filter(finding -> mayTell(finding, viewer)).toList(),
            links.of(id),
            renditions.of(id),
            signatures.of(id),
            document.duplicateOf().map(documents::findById).filter(viewer::sees));
    return DocumentView.of(document, parts);
  }

  private boolean mayTell(StoredFinding finding, Viewer viewer) {
    return viewer.seesQuarantined()
        || !finding.code().namesAnotherDocument()
        || documents.exists(finding.detail().split(" ", 2)[0], viewer);
  }

  @Transactional
  Progress progress(String docCode, Viewer viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    return Progress.of(document, pages.count(document.id()));
  }
}
