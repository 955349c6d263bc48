package vn.sohoa.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.ScanProfile;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.PageState;
import vn.sohoa.document.SignatureRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.document.StoredSignature;
import vn.sohoa.duplicate.ContentSketch;
import vn.sohoa.duplicate.DocumentFingerprints;
import vn.sohoa.duplicate.DuplicateFinder;
import vn.sohoa.duplicate.PageRepeats;
import vn.sohoa.duplicate.PaperIdentity;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.review.MachineReadings;
import vn.sohoa.review.Settlement;
import vn.sohoa.review.proposal.CorrectionRules;
import vn.sohoa.time.VietnamTime;

/** Extracts and cleans the fields, and adds findings about the pages. */
@ApplicationScoped
class ExtractStage implements StageWork {
  private static final Logger LOG = Logger.getLogger(ExtractStage.class);

  /** Headers are on the first pages and signatures on the last; others would only cost memory. */
  private static final int PAGES_AT_THE_FRONT = 40;

  private static final int PAGES_AT_THE_END = 20;

  private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);

  private final DocumentSteps steps;
  private final PageRepository pages;
  private final FieldRepository fields;
  private final FindingRepository findings;
  private final DuplicateFinder duplicates;
  private final BlobStore blobs;
  private final SignatureRepository signatures;
  private final ScanProfile profile;
  private final Extractor extractor;
  private final Settlement settlement;
  private final MachineReadings readings;
  private final CorrectionRules learned;

  ExtractStage(
      DocumentSteps steps,
      PageRepository pages,
      FieldRepository fields,
      FindingRepository findings,
      DuplicateFinder duplicates,
      BlobStore blobs,
      SignatureRepository signatures,
      ActiveKinds kinds,
      PipelineConfig config,
      ExtractConfig extraction,
      Settlement settlement,
      MachineReadings readings,
      CorrectionRules learned) {
    this.learned = learned;
    this.readings = readings;
    this.settlement = settlement;
    this.profile = config.scanProfile();
    this.signatures = signatures;
    this.extractor = new Extractor(kinds, limit(extraction), ExtractStage::report);
    this.steps = steps;
    this.pages = pages;
    this.fields = fields;
    this.findings = findings;
    this.duplicates = duplicates;
    this.blobs = blobs;
  }

  /** A wrong limit fails the start, not the first paper. */
  static void check(@Observes StartupEvent event, ExtractConfig config) {
    limit(config);
  }

  private static Duration limit(ExtractConfig config) {
    Duration limit = config.limit();
    if (limit.compareTo(SHORTEST_LIMIT) < 0 || limit.compareTo(LONGEST_LIMIT) > 0) {
      throw new IllegalArgumentException(
          "sohoa.extract.limit must be " + SHORTEST_LIMIT + " to " + LONGEST_LIMIT + ": " + limit);
    }
    return limit;
  }

  private static void report(Kind kind, KindField field, Throwable cause) {
    LOG.errorf(cause, "kind of paper %s: field %s could not be extracted", kind.id(), field.name());
  }

  @Override
  public Stage stage() {
    return Stage.EXTRACT;
  }

  @Override
  public void run(StageTask task) throws IOException {
    List<Page> all = steps.read(task.documentId(), document -> pages.of(document.id()));
    var turns = new SheetTurns();
    ExternalEvidence evidence =
        steps.read(task.documentId(), document -> evidence(document, ScanFindings.partlyRead(all)));
    Contents contents = contents(all, turns);
    Optional<String> decidedKind =
        steps.read(task.documentId(), document -> settlement.decidedKind(document.id()));
    Extraction extraction = extractor.extract(contents.wanted(), evidence, decidedKind);
    ScanProfile inForce = evidence.receivedOn().map(profile::asOf).orElse(profile);
    List<Finding> found = new ArrayList<>(ScanFindings.of(all, inForce));
    found.addAll(extraction.findings());
    contents.stamped().ifPresent(page -> addSecret(page, found));
    List<String> texts = steps.read(task.documentId(), document -> pages.texts(document.id()));
    Optional<ContentSketch> sketch = ContentSketch.of(texts);
    List<PageRepeats.Seen> seen = seen(all, texts);
    found.addAll(PageRepeats.find(seen));
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          fields.replace(document.id(), FieldMapper.of(document.id(), extraction.fields(), turns));
          document.recogniseKind(extraction.kind().map(Kind::id));
          learned.apply(document);
          readings.recordFields(document, sources(all));
          settlement.applyDecisions(document);
          found.addAll(
              duplicates.find(
                  new DocumentFingerprints(
                      document.id(), document.sha256().hex(), sketch, identity(document), seen)));
          findings.replace(document.id(), stage(), found);
          Optional<String> secrecy =
              extraction.field(FieldName.SECRECY).flatMap(ExtractedField::clean);
          boolean isSecret = secrecy.isPresent() || contents.stamped().isPresent();
          judge(document, isSecret, secrecy.orElse("a page is stamped"), all);
        });
  }

  /** What was released is judged by a person, and never quarantined again. */
  private void judge(Document document, boolean isSecret, String stamp, List<Page> all) {
    boolean isLegible = all.stream().allMatch(page -> page.state() == PageState.READ);
    if (isSecret && !document.secrecy().isReleased()) {
      steps.quarantine(document, stamp);
    } else if (isLegible || document.secrecy().isReleased()) {
      document.secrecy().markChecked();
      steps.advance(document);
    } else {
      steps.hold(document);
    }
  }

  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, failure));
    return true;
  }

  // Reads the stored rows, because they include reviewed values
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

  private static Set<TextSource> sources(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.scan().stream())
        .map(Page.Scan::textSource)
        .collect(Collectors.toSet());
  }

  // a blank page has no hash
  private static List<PageRepeats.Seen> seen(List<Page> pages, List<String> texts) {
    return IntStream.range(0, pages.size())
        .boxed()
        .flatMap(
            at ->
                pages.get(at).imageHash().stream()
                    .map(hash -> new PageRepeats.Seen(pages.get(at).number(), hash, texts.get(at))))
        .toList();
  }

  /**
   * @param wanted upright pages to extract from
   * @param stamped number of the first of all pages with a stamp of secrecy
   */
  private record Contents(List<PageContent> wanted, OptionalInt stamped) {}

  /** Reads every page, because any may have a stamp, but keeps only those to extract from. */
  private Contents contents(List<Page> all, SheetTurns turns) throws IOException {
    var wanted = new ArrayList<PageContent>();
    OptionalInt stamped = OptionalInt.empty();
    for (Page page : all) {
      if (page.content().isEmpty()) {
        continue;
      }
      PageContent content = PageFiles.read(blobs.path(page.content().get()));
      if (stamped.isEmpty() && Extractor.isSecret(content, page.turnedDegrees())) {
        stamped = OptionalInt.of(page.number());
      }
      if (page.number() <= PAGES_AT_THE_FRONT || page.number() > all.size() - PAGES_AT_THE_END) {
        wanted.add(turns.upright(page, content));
      }
    }
    return new Contents(wanted, stamped);
  }

  private static void addSecret(int page, List<Finding> found) {
    if (found.stream().noneMatch(finding -> finding.code() == FindingCode.STATE_SECRET)) {
      found.add(Finding.ofPage(FindingCode.STATE_SECRET, page, ""));
    }
  }

  private ExternalEvidence evidence(Document document, Set<Integer> partlyRead) {
    List<StoredSignature> signed = signatures.of(document.id());
    return new ExternalEvidence(
        signed.stream()
            .flatMap(signature -> signature.signedAt().stream())
            .map(moment -> VietnamTime.at(moment).toLocalDate())
            .toList(),
        signed.stream().flatMap(signature -> signature.signer().stream()).toList(),
        Optional.of(VietnamTime.at(document.receivedAt()).toLocalDate()),
        partlyRead);
  }
}
