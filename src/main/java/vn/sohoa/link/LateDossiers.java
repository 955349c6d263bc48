package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.sohoa.document.Links;
import vn.sohoa.dossier.DossierChanged;
import vn.sohoa.lock.NamedLocks;

/** A dossier that arrives after its papers still gets them. */
@ApplicationScoped
class LateDossiers {
  private final Links links;
  private final NamedLocks locks;
  private final Event<RelinkRequested> requests;

  LateDossiers(Links links, NamedLocks locks, Event<RelinkRequested> requests) {
    this.links = links;
    this.locks = locks;
    this.requests = requests;
  }

  void lookAgain(@Observes DossierChanged dossier) {
    List<String> changed = LinkKeys.of(dossier);
    locks.hold(changed);
    links.waitingFor(changed).forEach(document -> requests.fire(new RelinkRequested(document)));
  }
}
