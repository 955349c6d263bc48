package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.Finding;
import vn.sohoa.clean.VietnamTime;
import vn.sohoa.document.Document;
import vn.sohoa.document.Fields;
import vn.sohoa.document.Findings;
import vn.sohoa.document.Page;
import vn.sohoa.document.Pages;
import vn.sohoa.document.Signatures;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredSignature;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.Evidence;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.page.PageContent;

/** Finds and cleans the fields, and says what is wrong with the pages. */
@ApplicationScoped
class ExtractStage implements StageWork {
  /** Headers stand at the front and signatures at the end; pages between would only cost memory. */
  private static final int PAGES_AT_THE_FRONT = 40;

  private static final int PAGES_AT_THE_END = 20;

  private final DocumentSteps steps;
  private final Pages pages;
  private final Fields fields;
  private final Findings findings;
  private final BlobStore blobs;
  private final Signatures signatures;
  private final Extractor extractor;

  ExtractStage(
      DocumentSteps steps,
      Pages pages,
      Fields fields,
      Findings findings,
      BlobStore blobs,
      Signatures signatures,
      KindsInUse kinds) {
    this.signatures = signatures;
    this.extractor = new Extractor(kinds);
    this.steps = steps;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.blobs = blobs;
  }

  @Override
  public Stage stage() {
    return Stage.EXTRACT;
  }

  @Override
  public void run(StageTask task) throws IOException {
    List<Page> all = steps.read(task.documentId(), document -> pages.of(document.id()));
    Evidence evidence = steps.read(task.documentId(), this::evidence);
    Extraction extraction = extractor.extract(contents(all), evidence);
    List<Finding> found = new ArrayList<>(PageQuality.findings(all));
    found.addAll(extraction.findings());
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          fields.replace(document.id(), FieldRows.of(document.id(), extraction.fields()));
          findings.replace(document.id(), stage(), found);
          document.isOfKind(extraction.kind().map(Kind::id));
          Optional<String> secrecy =
              extraction.field(FieldName.SECRECY).flatMap(ExtractedField::clean);
          if (secrecy.isPresent() && !document.isReleased()) {
            steps.quarantine(document, secrecy.get());
          } else {
            steps.advance(document);
          }
        });
  }

  @Override
  public void giveUp(StageTask task, String reason) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, reason));
  }

  private List<PageContent> contents(List<Page> all) throws IOException {
    var contents = new ArrayList<PageContent>();
    for (Page page : all) {
      boolean wanted =
          page.number() <= PAGES_AT_THE_FRONT || page.number() > all.size() - PAGES_AT_THE_END;
      if (wanted && page.content().isPresent()) {
        contents.add(PageFiles.read(blobs.path(page.content().get())));
      }
    }
    return contents;
  }

  private Evidence evidence(Document document) {
    List<StoredSignature> signed = signatures.of(document.id());
    return new Evidence(
        signed.stream()
            .flatMap(signature -> signature.signedAt().stream())
            .map(moment -> VietnamTime.at(moment).toLocalDate())
            .toList(),
        signed.stream().flatMap(signature -> signature.signer().stream()).toList(),
        Optional.of(VietnamTime.at(document.receivedAt()).toLocalDate()));
  }
}
