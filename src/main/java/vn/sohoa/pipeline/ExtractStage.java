package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.Finding;
import vn.sohoa.document.Document;
import vn.sohoa.document.Fields;
import vn.sohoa.document.Findings;
import vn.sohoa.document.Page;
import vn.sohoa.document.Pages;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.duplicate.ContentSketch;
import vn.sohoa.duplicate.Duplicates;
import vn.sohoa.duplicate.PageLook;
import vn.sohoa.duplicate.PaperIdentity;
import vn.sohoa.duplicate.Traits;
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
  private final Duplicates duplicates;
  private final BlobStore blobs;
  private final Extractor extractor = new Extractor();

  ExtractStage(
      DocumentSteps steps,
      Pages pages,
      Fields fields,
      Findings findings,
      Duplicates duplicates,
      BlobStore blobs) {
    this.steps = steps;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.duplicates = duplicates;
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
    List<String> texts = steps.read(task.documentId(), document -> pages.texts(document.id()));
    Optional<ContentSketch> sketch = ContentSketch.of(texts);
    List<PageLook> looks = looks(all, texts);
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          fields.replace(document.id(), toRows(document.id(), extraction.fields()));
          found.addAll(
              duplicates.find(
                  new Traits(
                      document.id(), document.sha256().hex(), sketch, identity(document), looks)));
          findings.replace(document.id(), stage(), found);
          steps.advance(document);
        });
  }

  @Override
  public void giveUp(StageTask task, String reason) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, reason));
  }

  // of what stands in the rows now, with the values that a person reviewed
  private Optional<PaperIdentity> identity(Document document) {
    return PaperIdentity.of(
        value(document, FieldName.ORGAN_NAME),
        value(document, FieldName.CODE_NUMBER),
        value(document, FieldName.CODE_NOTATION),
        value(document, FieldName.ISSUED_DATE));
  }

  private Optional<String> value(Document document, FieldName name) {
    return fields.of(document.id()).stream()
        .filter(field -> field.name().equals(name.metadataName()))
        .findFirst()
        .flatMap(StoredField::value);
  }

  private static List<PageLook> looks(List<Page> pages, List<String> texts) {
    return IntStream.range(0, pages.size())
        .boxed()
        .flatMap(
            at ->
                pages.get(at).imageHash().stream()
                    .flatMap(
                        hash -> PageLook.of(pages.get(at).number(), hash, texts.get(at)).stream()))
        .toList();
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
    Map<FieldName, Integer> positions = new EnumMap<>(FieldName.class);
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
