package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.Finding;
import vn.sohoa.document.Fields;
import vn.sohoa.document.Findings;
import vn.sohoa.document.Page;
import vn.sohoa.document.Pages;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.FieldName;
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
  private final Extractor extractor = new Extractor();

  ExtractStage(
      DocumentSteps steps, Pages pages, Fields fields, Findings findings, BlobStore blobs) {
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
    Extraction extraction = extractor.extract(contents(all));
    List<Finding> found = new ArrayList<>(PageQuality.findings(all));
    found.addAll(extraction.findings());
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          fields.replace(document.id(), toRows(document.id(), extraction.fields()));
          findings.replace(document.id(), stage(), found);
          steps.advance(document);
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

  private static List<StoredField> toRows(UUID documentId, List<ExtractedField> extracted) {
    Map<FieldName, Integer> positions = new HashMap<>();
    var rows = new ArrayList<StoredField>();
    for (ExtractedField field : extracted) {
      int position = positions.merge(field.name(), 1, Integer::sum) - 1;
      rows.add(
          new StoredField(
              new StoredField.FieldId(documentId, field.name().metadataName(), position),
              field.raw(),
              field.clean(),
              field.confidence(),
              field.page(),
              field.box(),
              field.rule()));
    }
    return rows;
  }
}
