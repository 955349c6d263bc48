package vn.sohoa.bench.links;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoDossier;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.StoredField;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extractor;
import vn.sohoa.link.CandidateSearch;
import vn.sohoa.link.DocumentSignals;
import vn.sohoa.link.scoring.ComponentFacts;
import vn.sohoa.link.scoring.Decision;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.link.scoring.LinkScorer;
import vn.sohoa.link.scoring.Ranking;
import vn.sohoa.link.scoring.ScoredDossier;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.link.scoring.Thresholds;
import vn.sohoa.link.scoring.Weights;
import vn.sohoa.page.PageContent;
import vn.sohoa.sql.Database;

/** Links papers one after another, in the order of scanning, by the parts of the service. */
final class LinkRun {
  private static final Thresholds THRESHOLDS = Thresholds.USUAL;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final DemoAuthority authority;
  private final LinkTable table;
  private final CandidateSearch search;
  private final SplittableRandom random;
  private final Extractor extractor = new Extractor();
  private final LinkScorer scorer = new LinkScorer(Weights.current());
  private final Map<String, Set<String>> occupied = new HashMap<>();

  LinkRun(DemoAuthority authority, LinkTable table, long seed) {
    this.authority = authority;
    this.table = table;
    this.search = new CandidateSearch(new Database(table::lend));
    this.random = new SplittableRandom(seed);
  }

  /**
   * One linked paper.
   *
   * @param nanos for candidates, scores and decision
   * @param processorNanos of this process for the same
   */
  record Linked(
      DemoPaper paper,
      Signals signals,
      Ranking ranking,
      Decision decision,
      double rate,
      long nanos,
      long processorNanos) {}

  void all(List<DemoPaper> papers, BiConsumer<Linked, CandidateSearch.Found> judge)
      throws SQLException {
    List<DemoPaper> inOrder =
        papers.stream().sorted(Comparator.comparing(DemoPaper::scannedAt)).toList();
    for (DemoPaper paper : inOrder) {
      link(paper, judge);
    }
  }

  private void link(DemoPaper paper, BiConsumer<Linked, CandidateSearch.Found> judge)
      throws SQLException {
    UUID id = UUID.randomUUID();
    double rate = random.nextInt(10) < 7 ? 0.015 : random.nextInt(3) < 2 ? 0.04 : 0.12;
    boolean printed = paper.station() % 2 == 1;
    PageContent page = NoisyPage.of(paper, rate, printed, random);
    Signals signals = signals(paper, page, printed, id);
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    CandidateSearch.Found found =
        search.find(
            new CandidateSearch.Asked(
                id, "station-" + paper.station(), Duration.ofMinutes(5), signals));
    Ranking ranking = scorer.rank(signals, found.dossiers(), found.population());
    Decision decision =
        ranking
            .certain(THRESHOLDS, signals.declared().dossier())
            .map(
                candidate ->
                    Decision.inDossier(
                        candidate, signals, components(candidate), Weights.current(), THRESHOLDS))
            .orElseGet(
                () -> Decision.among(ranking.toPresent(THRESHOLDS, signals.declared().dossier())));
    long nanos = System.nanoTime() - start;
    long used = THREADS.getCurrentThreadCpuTime() - processor;
    judge.accept(new Linked(paper, signals, ranking, decision, rate, nanos, used), found);
    keep(id, paper, decision);
  }

  private void keep(UUID id, DemoPaper paper, Decision decision) throws SQLException {
    Optional<String> dossier =
        decision.kind() == LinkDecision.LINKED
            ? Optional.of(decision.candidates().getFirst().dossierCode())
            : Optional.empty();
    dossier.ifPresent(
        code ->
            decision
                .candidates()
                .getFirst()
                .componentCode()
                .ifPresent(c -> occupied.computeIfAbsent(code, key -> new HashSet<>()).add(c)));
    table.keep(
        id,
        "station-" + paper.station(),
        paper.scannedAt().toInstant(),
        paper.declaredDossier().orElse(null),
        dossier.orElse(null));
  }

  private List<ComponentFacts> components(ScoredDossier candidate) {
    String code = candidate.dossier().code();
    return authority.procedures().stream()
        .filter(procedure -> procedure.code().equals(candidate.dossier().procedureCode()))
        .flatMap(procedure -> procedure.components().stream())
        .map(
            c ->
                new ComponentFacts(
                    c.code(),
                    c.name(),
                    occupied.getOrDefault(code, Set.of()).contains(c.code()),
                    false))
        .toList();
  }

  private Signals signals(DemoPaper paper, PageContent page, boolean printed, UUID id) {
    var positions = new HashMap<String, Integer>();
    List<StoredField> fields =
        extractor.extract(List.of(page)).fields().stream()
            .map(
                field ->
                    stored(
                        id, field, positions.merge(field.name().metadataName(), 1, Integer::sum)))
            .toList();
    return DocumentSignals.of(
        Declaration.of(
            authority.agency(),
            paper.isResult() ? DocumentRole.RESULT : DocumentRole.COMPONENT,
            paper.declaredDossier(),
            paper.declaredComponent().stream().toList(),
            printed ? Optional.empty() : paper.declaredProcedure(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        paper.scannedAt().toInstant(),
        fields,
        page.text(),
        List.of());
  }

  private static StoredField stored(UUID id, ExtractedField field, int position) {
    return new StoredField(
        new StoredField.FieldId(id, field.name().metadataName(), position - 1),
        field.raw(),
        field.clean(),
        field.confidence(),
        field.page(),
        field.box(),
        field.rule());
  }

  DemoDossier truth(DemoPaper paper) {
    return authority.dossier(paper.dossier());
  }
}
