package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.dossier.DossiersChanged;
import vn.sohoa.lock.NamedLocks;

/**
 * A dossier that arrives after its papers still gets them, and one that is corrected may lose or
 * keep those that the machine linked to it, or count their pages otherwise. Both sides lock the
 * keys they write under before they look for the other; otherwise a paper and its dossier that come
 * in the same moment would miss each other.
 */
@ApplicationScoped
class DossierChangeListener {
  private final DossierRepository dossiers;
  private final LinkRepository links;
  private final NamedLocks locks;
  private final Event<RelinkRequested> requests;

  DossierChangeListener(
      DossierRepository dossiers,
      LinkRepository links,
      NamedLocks locks,
      Event<RelinkRequested> requests) {
    this.dossiers = dossiers;
    this.links = links;
    this.locks = locks;
    this.requests = requests;
  }

  void lookAgain(@Observes DossiersChanged changed) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    changed.codes().stream()
        .flatMap(code -> dossiers.byCode(code).stream())
        .forEach(dossier -> keys.put(dossier.code(), DossierKeys.of(dossier)));
    List<String> all = keys.values().stream().flatMap(List::stream).distinct().toList();
    locks.hold(all);
    // Who links to one of them in this moment has not compared its pages with the new count
    locks.holdEach(changed.recounted().stream().map(ComponentCatalogue::lock).toList());
    Stream.of(
            links.waitingFor(all), links.knewOtherwise(keys), links.toDossiers(changed.recounted()))
        .flatMap(List::stream)
        .distinct()
        .forEach(document -> requests.fire(new RelinkRequested(document)));
  }
}
