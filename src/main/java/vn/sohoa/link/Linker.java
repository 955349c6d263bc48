package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sohoa.catalogue.CatalogueLock;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.scoring.Decision;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.link.scoring.LinkScorer;
import vn.sohoa.link.scoring.Ranking;
import vn.sohoa.link.scoring.ScoredDossier;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.link.scoring.Weights;
import vn.sohoa.lock.NamedLocks;

/**
 * Links a document automatically: collects signals and candidates, decides, and stores the decision
 * with its evidence.
 */
@ApplicationScoped
public class Linker {
  private final SignalReader reader;
  private final CandidateSearch search;
  private final RelinkSearch relinks;
  private final ComponentCatalogue components;
  private final SharedComponentRelinker companions;
  private final LinkRepository links;
  private final DossierRepository dossiers;
  private final CatalogueLock catalogue;
  private final NamedLocks locks;
  private final LinkConfig config;
  private final Event<RelinkRequested> requests;

  Linker(
      SignalReader reader,
      CandidateSearch search,
      RelinkSearch relinks,
      ComponentCatalogue components,
      SharedComponentRelinker companions,
      LinkRepository links,
      DossierRepository dossiers,
      CatalogueLock catalogue,
      NamedLocks locks,
      LinkConfig config,
      Event<RelinkRequested> requests) {
    this.reader = reader;
    this.search = search;
    this.relinks = relinks;
    this.components = components;
    this.companions = companions;
    this.links = links;
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.locks = locks;
    this.config = config;
    this.requests = requests;
  }

  /**
   * Decides on one document, in the caller's transaction. A manual decision is never changed, but
   * remembers what contradicts it; nor is a link of a finished document changed unless one side has
   * changed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkDecision link(Document document) {
    return links
        .of(document.id())
        .filter(StoredLink::isDecidedByPerson)
        .map(link -> check(document, link))
        .orElseGet(() -> decide(document));
  }

  private LinkDecision check(Document document, StoredLink link) {
    catalogue.share();
    Signals signals = reader.read(document);
    locks.share(signals.keys());
    link.contradict(decide(document, signals).dossierCode());
    return link.decision();
  }

  private LinkDecision decide(Document document) {
    catalogue.share();
    Signals signals = reader.read(document);
    List<String> keys = signals.keys();
    locks.share(keys);
    Optional<StoredLink> before = links.of(document.id()).filter(StoredLink::isLinked);
    if (before.filter(link -> stands(document, link, keys)).isPresent()) {
      return LinkDecision.LINKED;
    }
    boolean wasLinked = before.isPresent();
    Decision decision = decide(document, signals);
    companions.relinkSharing(
        document,
        () ->
            links.decide(
                document.id(),
                decision.kind(),
                decision.candidates().stream().map(StoredCandidate::of).toList(),
                keys,
                dossierKeys(decision.dossierCode())));
    if (decision.kind() == LinkDecision.LINKED && !wasLinked) {
      relinkNeighbours(document);
    }
    return decision.kind();
  }

  /**
   * Links to several declared components are decided again: they depend on procedure rules, which
   * are not part of the keys.
   */
  private boolean stands(Document document, StoredLink link, List<String> keys) {
    return document.stage() == Stage.DONE
        && document.declaration().componentCodes().size() < 2
        && link.isBasedOn(keys, dossierKeys(link.dossierCode()));
  }

  private void relinkNeighbours(Document document) {
    requests.fire(RelinkRequested.soon(relinks.ambiguousBeside(document, config.batchWindow())));
  }

  private Decision decide(Document document, Signals signals) {
    var asked =
        new CandidateSearch.Asked(document.id(), document.keyId(), config.batchWindow(), signals);
    CandidateSearch.Found found = search.find(asked);
    Ranking ranking =
        new LinkScorer(Weights.current()).rank(signals, found.dossiers(), found.population());
    Optional<ScoredDossier> certain =
        ranking.certain(config.thresholds(), signals.declared().dossier());
    return certain
        .map(candidate -> inDossier(candidate, document, signals))
        .orElseGet(
            () ->
                Decision.among(
                    ranking.toPresent(config.thresholds(), signals.declared().dossier())));
  }

  private Decision inDossier(ScoredDossier candidate, Document document, Signals signals) {
    return Decision.inDossier(
        candidate,
        signals,
        components.of(candidate.dossier().code(), document.id()),
        Weights.current(),
        config.thresholds());
  }

  private List<String> dossierKeys(Optional<String> dossierCode) {
    return dossierCode.flatMap(dossiers::byCode).map(DossierKeys::of).orElseGet(List::of);
  }
}
