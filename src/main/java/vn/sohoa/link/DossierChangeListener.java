package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.dossier.DossiersChanged;
import vn.sohoa.lock.NamedLocks;

/**
 * Re-links documents when dossiers change. A dossier may arrive after its papers, and a corrected
 * dossier may lose or keep automatic links, or have other page counts. Both sides lock their keys
 * before they query the other side; otherwise a paper and its dossier that arrive concurrently
 * would miss each other.
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
    // A concurrent link to one of them has not yet compared its pages with the new count
    locks.holdEach(changed.recounted().stream().map(ComponentCatalogue::lock).toList());
    List<UUID> documents =
        Stream.of(
                links.waitingFor(all),
                links.withChangedDossierKeys(keys),
                links.toDossiers(changed.recounted()))
            .flatMap(List::stream)
            .distinct()
            .toList();
    requests.fire(RelinkRequested.soon(documents));
  }
}
