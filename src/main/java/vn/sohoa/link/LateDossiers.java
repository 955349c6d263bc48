package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.document.Links;
import vn.sohoa.dossier.DossierChanged;
import vn.sohoa.dossier.Dossiers;
import vn.sohoa.lock.NamedLocks;

/**
 * A dossier that arrives after its papers still gets them, and one that is corrected may lose or
 * keep those that the machine linked to it. Both sides lock the keys they write under before they
 * look for the other; otherwise a paper and its dossier that come in the same moment would miss
 * each other.
 */
@ApplicationScoped
class LateDossiers {
  private final Dossiers dossiers;
  private final Links links;
  private final NamedLocks locks;
  private final Event<RelinkRequested> requests;

  LateDossiers(Dossiers dossiers, Links links, NamedLocks locks, Event<RelinkRequested> requests) {
    this.dossiers = dossiers;
    this.links = links;
    this.locks = locks;
    this.requests = requests;
  }

  void lookAgain(@Observes DossierChanged changed) {
    List<String> keys = dossiers.byCode(changed.code()).map(DossierKeys::of).orElse(List.of());
    locks.hold(keys);
    Stream.concat(
            links.waitingFor(keys).stream(), links.knewOtherwise(changed.code(), keys).stream())
        .distinct()
        .forEach(document -> requests.fire(new RelinkRequested(document)));
  }
}
