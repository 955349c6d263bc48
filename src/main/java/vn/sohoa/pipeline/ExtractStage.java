package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.Finding;
import vn.sohoa.clean.ScanProfile;
import vn.sohoa.document.Fields;
import vn.sohoa.document.Findings;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageQuality;
import vn.sohoa.document.Pages;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.FieldName;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.QuarterTurn;

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
  private final ScanProfile profile;
  private final Extractor extractor = new Extractor();

  ExtractStage(
      DocumentSteps steps,
      Pages pages,
      Fields fields,
      Findings findings,
      BlobStore blobs,
      PipelineConfig config) {
    this.steps = steps;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.blobs = blobs;
    this.profile = config.scanProfile();
  }

  @Override
  public Stage stage() {
    return Stage.EXTRACT;
  }

  @Override
  public void run(StageTask task) throws IOException {
    List<Page> all = steps.read(task.documentId(), document -> pages.of(document.id()));
    Map<Integer, QuarterTurn> turns = new HashMap<>();
    Extraction extraction = extractor.extract(contents(all, turns));
    List<Finding> found = new ArrayList<>(ScanFindings.of(all, profile));
    found.addAll(extraction.findings());
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          fields.replace(document.id(), toRows(document.id(), extraction.fields(), turns));
          findings.replace(document.id(), stage(), found);
          steps.advance(document);
        });
  }

  @Override
  public void giveUp(StageTask task, String reason) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, reason));
  }

  /**
   * The pages as they would be, had no sheet lain wrongly.
   *
   * @param turns takes up how each page was turned, by its number
   */
  private List<PageContent> contents(List<Page> all, Map<Integer, QuarterTurn> turns)
      throws IOException {
    var contents = new ArrayList<PageContent>();
    for (Page page : all) {
      boolean wanted =
          page.number() <= PAGES_AT_THE_FRONT || page.number() > all.size() - PAGES_AT_THE_END;
      if (wanted && page.content().isPresent()) {
        PageContent content = PageFiles.read(blobs.path(page.content().get()));
        int degrees =
            page.scan().flatMap(Page.Scan::quality).map(PageQuality::turnedDegrees).orElse(0);
        QuarterTurn turn = QuarterTurn.of(content, degrees);
        turns.put(page.number(), turn);
        contents.add(turn.upright(content));
      }
    }
    return contents;
  }

  private static Box asScanned(Box box, Optional<QuarterTurn> turn) {
    return turn.map(it -> it.asScanned(box)).orElse(box);
  }

  private static List<StoredField> toRows(
      UUID documentId, List<ExtractedField> extracted, Map<Integer, QuarterTurn> turns) {
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
              field.box().map(box -> asScanned(box, Optional.ofNullable(turns.get(field.page())))),
              field.rule()));
    }
    return rows;
  }
}
