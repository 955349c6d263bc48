package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.document.LinkView;
import vn.sohoa.time.VietnamTime;

/** Queries stored links for API responses. */
@ApplicationScoped
class StoredLinkLookup implements LinkLookup {
  private final LinkRepository links;

  StoredLinkLookup(LinkRepository links) {
    this.links = links;
  }

  @Override
  public Optional<CurrentLink> of(UUID documentId) {
    return links.of(documentId).map(StoredLinkLookup::current);
  }

  static CurrentLink current(StoredLink link) {
    return new CurrentLink(view(link), link.version());
  }

  private static LinkView view(StoredLink link) {
    return new LinkView(
        LinkView.Decision.valueOf(link.decision().name()),
        link.dossierCode(),
        link.componentCode(),
        link.componentCodes(),
        link.confidence(),
        link.candidates().stream().map(StoredLinkLookup::view).toList(),
        VietnamTime.at(link.decidedAt()),
        link.decidedBy());
  }

  private static LinkView.Candidate view(StoredCandidate stored) {
    return new LinkView.Candidate(
        stored.dossierCode(),
        stored.componentCodes().stream().findFirst(),
        stored.componentCodes(),
        stored.score(),
        stored.evidence(),
        stored.weights());
  }
}
