package vn.sohoa.bench.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoDossier;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.admin.demo.DemoScan;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.TruthCheck;
import vn.sohoa.bench.fields.PageTexts;
import vn.sohoa.bench.fields.ShippedReview;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.StoredField;
import vn.sohoa.engine.MediaType;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.link.DocumentSignals;
import vn.sohoa.link.scoring.CandidateDossier;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.link.scoring.Decision;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.link.scoring.ScoredDossier;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.link.scoring.Thresholds;
import vn.sohoa.link.scoring.Weights;
import vn.sohoa.page.PageContent;

/** Draws, scans and reads first pages of the generated authority; for one thread. */
final class DemoReader {
  private static final Kinds KINDS = Kinds.builtIn();

  private final DemoAuthority authority;
  private final DemoScan artist;
  private final Path folder;
  private final PageTexts texts;
  private final ShippedReview review;
  private final Extractor extractor = new Extractor();

  DemoReader(
      DemoAuthority authority, long seed, Path folder, PageTexts texts, ShippedReview review) {
    this.authority = authority;
    this.artist = new DemoScan(seed);
    this.folder = folder;
    this.texts = texts;
    this.review = review;
  }

  DemoCase read(DemoPaper paper, int number) throws IOException, InterruptedException {
    DemoDossier dossier = authority.dossier(paper.dossier());
    DrawnPaper drawn = artist.paper(paper, number);
    Path file = folder.resolve("%06d.pdf".formatted(number));
    DemoScan.scan(paper, drawn, number).write(file);
    PageContent page = texts.firstPage(file, MediaType.PDF);
    Files.delete(file);
    LocalDate day = paper.scannedAt().toLocalDate();
    Extraction read =
        extractor.extract(
            List.of(page), new ExternalEvidence(List.of(), List.of(), Optional.of(day), Set.of()));
    Kind kind = KINDS.withId(drawn.truth().kind()).orElseThrow();
    return new DemoCase(
        number,
        kind.id(),
        read.kind().map(Kind::id),
        new TruthCheck(kind).fields(drawn.truth(), read),
        review.blocking(read),
        paper.component().map(code -> code.equals(component(paper, dossier, page, read))));
  }

  /** Returns the component that the paper is linked to if its dossier is certain; or "". */
  private String component(
      DemoPaper paper, DemoDossier dossier, PageContent page, Extraction read) {
    Decision decision =
        Decision.inDossier(
            new ScoredDossier(facts(dossier), 1, List.of()),
            signals(paper, page, read),
            dossier.procedure().components().stream()
                .map(it -> new ComponentFacts(it.code(), it.name(), false, false))
                .toList(),
            Weights.current(),
            Thresholds.USUAL);
    return decision.kind() == LinkDecision.LINKED
        ? decision.candidates().getFirst().componentCode().orElse("")
        : "";
  }

  private static CandidateDossier facts(DemoDossier dossier) {
    return new CandidateDossier(
        dossier.code(),
        dossier.procedure().code(),
        dossier.applicant().name(),
        Optional.empty(),
        Optional.empty(),
        dossier.receivedAt().toInstant(),
        Optional.empty(),
        CandidateDossier.Result.UNTOLD,
        CandidateDossier.Neighbours.NONE);
  }

  private Signals signals(DemoPaper paper, PageContent page, Extraction read) {
    var positions = new HashMap<String, Integer>();
    List<StoredField> fields =
        read.fields().stream().map(field -> stored(field, positions)).toList();
    return DocumentSignals.of(
        Declaration.of(
            authority.agency(),
            DocumentRole.COMPONENT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        paper.scannedAt().toInstant(),
        fields,
        page.text(),
        read.kind().stream().flatMap(kind -> kind.use().components().stream()).toList());
  }

  private static StoredField stored(ExtractedField field, Map<String, Integer> positions) {
    String name = field.name().metadataName();
    return new StoredField(
        new StoredField.FieldId(new UUID(0, 0), name, positions.merge(name, 1, Integer::sum) - 1),
        field.raw(),
        field.clean(),
        field.confidence(),
        field.page(),
        field.box(),
        field.rule());
  }
}
