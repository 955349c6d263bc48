package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.Document;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Rendition;
import vn.sohoa.document.RenditionRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.ResultFile;
import vn.sohoa.engine.UnexpectedResultException;
import vn.sohoa.page.PageContent;

/**
 * Creates the searchable PDF/A. A document is useful without it, so a failure only adds a finding.
 */
@ApplicationScoped
class AssembleStage implements StageWork {
  /**
   * Size in points (A4) of a page that could not be read; the PDF contains its image nevertheless.
   */
  private static final double A4_WIDTH = 595.28;

  private static final double A4_HEIGHT = 841.89;

  private static final String OUTPUT = "searchable.pdf";
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final long MAX_BASE_BYTES = 256L << 20;
  private static final long MAX_PAGE_BYTES = 16L << 20;
  private static final long MAX_GROWTH = 4;

  private final DocumentSteps steps;
  private final PageRepository pages;
  private final RenditionRepository renditions;
  private final FindingRepository findings;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final Engines engines;
  private final StepEngines calls;

  AssembleStage(
      DocumentSteps steps,
      PageRepository pages,
      RenditionRepository renditions,
      FindingRepository findings,
      BlobStore blobs,
      BlobReferences references,
      Engines engines,
      StepEngines calls) {
    this.steps = steps;
    this.pages = pages;
    this.renditions = renditions;
    this.findings = findings;
    this.blobs = blobs;
    this.references = references;
    this.engines = engines;
    this.calls = calls;
  }

  @Override
  public Stage stage() {
    return Stage.ASSEMBLE;
  }

  private record Source(Document document, List<Optional<Sha256>> contents) {}

  @Override
  public void run(StageTask task) throws StageFailure, IOException, InterruptedException {
    Source source =
        steps.read(
            task.documentId(),
            document ->
                new Source(document, pages.of(document.id()).stream().map(Page::content).toList()));
    try (Scratch scratch = engines.scratch()) {
      EngineReply reply = calls.call(task, request(source, scratch, scratch.resolve(OUTPUT)));
      if (reply instanceof EngineReply.Assembled) {
        Blob blob = take(scratch, source);
        steps.change(task.documentId(), stage(), document -> store(document, blob));
        return;
      }
      giveUp(task, Engines.permanentFailure(reply));
    }
  }

  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          findings.replace(
              document.id(),
              stage(),
              List.of(Finding.ofDocument(FindingCode.NO_SEARCHABLE_PDF, failure.reason())));
          steps.advance(document);
        });
    return true;
  }

  private Blob take(Scratch scratch, Source source) throws IOException, StageFailure {
    try {
      ResultFile result = scratch.take(OUTPUT, limit(source));
      try (InputStream file = result.open()) {
        requirePdf(file);
      }
      try (InputStream file = result.open()) {
        return blobs.store(file, result.limit());
      }
    } catch (UnexpectedResultException e) {
      EngineReply.Refused refused = engines.distrust(e);
      throw new StageFailure(refused.fault(), refused.detail());
    }
  }

  static void requirePdf(InputStream file) throws IOException {
    if (!Arrays.equals(file.readNBytes(PDF.length), PDF)) {
      throw new UnexpectedResultException("the assembled file is no PDF");
    }
  }

  /** The images of pages are kept, or stored with a coding that costs a little more. */
  private static long limit(Source source) {
    return MAX_BASE_BYTES
        + MAX_PAGE_BYTES * source.contents().size()
        + MAX_GROWTH * source.document().size();
  }

  private void store(Document document, Blob blob) {
    references.hold(List.of(blob.sha256()));
    renditions.replace(new Rendition(document.id(), Rendition.PDFA, blob), document.id());
    findings.replace(document.id(), stage(), List.of());
    steps.advance(document);
  }

  private EngineRequest request(Source source, Scratch scratch, Path output) throws IOException {
    var files = new ArrayList<Path>();
    for (Optional<Sha256> content : source.contents()) {
      int number = files.size() + 1;
      files.add(content.isPresent() ? blobs.path(content.get()) : withoutWords(number, scratch));
    }
    Document document = source.document();
    return new EngineRequest.Assemble(
        blobs.path(document.sha256()),
        MediaType.of(document.mediaType().orElseThrow()),
        files,
        output,
        document.docCode(),
        engines.limits());
  }

  private static Path withoutWords(int number, Scratch scratch) throws IOException {
    Path file = scratch.resolve(PageFiles.name(number));
    PageFiles.create(file, new PageContent(number, A4_WIDTH, A4_HEIGHT, List.of(), List.of()));
    return file;
  }
}
