package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What documents belong to. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<StoredLink, UUID> {
  private static final String WAITING =
      """
      SELECT document_id FROM document_link
      WHERE decision <> 'LINKED' AND wanted && CAST(string_to_array(:keys, chr(10)) AS text[])
      """;

  private final Clock clock;

  Links(Clock clock) {
    this.clock = clock;
  }

  public Optional<StoredLink> of(UUID documentId) {
    return findByIdOptional(documentId);
  }

  /**
   * @param candidates best first
   * @param wanted keys of what would link it; see {@link #waitingFor}
   */
  public void decide(
      UUID documentId, LinkDecision decision, List<LinkCandidate> candidates, List<String> wanted) {
    StoredLink link = of(documentId).orElseGet(() -> new StoredLink(documentId));
    link.decide(decision, candidates, wanted, clock.instant());
    persist(link);
  }

  /** The documents without a link that wait for one of these keys. */
  public List<UUID> waitingFor(List<String> keys) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(WAITING, UUID.class)
            .setParameter("keys", String.join("\n", keys))
            .getResultList();
    return rows.stream().map(UUID.class::cast).toList();
  }
}
