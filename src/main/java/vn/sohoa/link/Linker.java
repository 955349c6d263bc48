package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.document.LinkDecision;
import vn.sohoa.document.Links;
import vn.sohoa.document.StoredLink;
import vn.sohoa.dossier.Dossiers;
import vn.sohoa.link.scoring.Candidate;
import vn.sohoa.link.scoring.Decision;
import vn.sohoa.link.scoring.LinkScorer;
import vn.sohoa.link.scoring.Ranking;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.link.scoring.Weights;
import vn.sohoa.lock.NamedLocks;

/** Gathers what speaks for a link, has it decided, and keeps the decision with its evidence. */
@ApplicationScoped
public class Linker {
  private final SignalReader reader;
  private final CandidateSearch search;
  private final Components components;
  private final Links links;
  private final Dossiers dossiers;
  private final NamedLocks locks;
  private final LinkConfig config;
  private final Event<RelinkRequested> requests;

  Linker(
      SignalReader reader,
      CandidateSearch search,
      Components components,
      Links links,
      Dossiers dossiers,
      NamedLocks locks,
      LinkConfig config,
      Event<RelinkRequested> requests) {
    this.reader = reader;
    this.search = search;
    this.components = components;
    this.links = links;
    this.dossiers = dossiers;
    this.locks = locks;
    this.config = config;
    this.requests = requests;
  }

  /** Decides for one document, in the caller's transaction. A person's decision stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkDecision link(Document document) {
    return links
        .of(document.id())
        .filter(StoredLink::isDecidedByPerson)
        .map(StoredLink::decision)
        .orElseGet(() -> decide(document));
  }

  private LinkDecision decide(Document document) {
    Signals signals = reader.read(document);
    List<String> keys = signals.keys();
    locks.share(keys);
    boolean wasLinked = isLinked(document);
    Decision decision = decide(document, signals);
    links.decide(
        document.id(), decision.kind(), decision.candidates(), keys, dossierKeys(decision));
    if (decision.kind() == LinkDecision.LINKED && !wasLinked) {
      askNeighboursAgain(document);
    }
    return decision.kind();
  }

  private boolean isLinked(Document document) {
    return links
        .of(document.id())
        .filter(link -> link.decision() == LinkDecision.LINKED)
        .isPresent();
  }

  private void askNeighboursAgain(Document document) {
    links
        .ambiguousBeside(document, config.batchWindow())
        .forEach(neighbour -> requests.fire(new RelinkRequested(neighbour)));
  }

  private Decision decide(Document document, Signals signals) {
    var asked =
        new CandidateSearch.Asked(document.id(), document.keyId(), config.batchWindow(), signals);
    CandidateSearch.Found found = search.find(asked);
    Ranking ranking =
        new LinkScorer(Weights.current()).rank(signals, found.dossiers(), found.population());
    Optional<Candidate> certain = ranking.certain(config.thresholds());
    return certain
        .map(candidate -> inDossier(candidate, document, signals))
        .orElseGet(
            () ->
                Decision.among(
                    ranking.worthShowing(config.thresholds(), signals.declared().dossier())));
  }

  private Decision inDossier(Candidate candidate, Document document, Signals signals) {
    locks.hold("components of dossier:" + candidate.dossier().code());
    return Decision.inDossier(
        candidate,
        signals,
        components.of(candidate.dossier().code(), document.id()),
        Weights.current(),
        config.thresholds());
  }

  private List<String> dossierKeys(Decision decision) {
    return decision.kind() == LinkDecision.LINKED
        ? decision.candidates().stream()
            .limit(1)
            .flatMap(candidate -> dossiers.byCode(candidate.dossierCode()).stream())
            .flatMap(dossier -> DossierKeys.of(dossier).stream())
            .toList()
        : List.of();
  }
}
