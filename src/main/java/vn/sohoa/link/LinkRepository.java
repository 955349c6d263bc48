package vn.sohoa.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.document.Document;
import vn.sohoa.link.scoring.LinkDecision;

/** What documents belong to. */
@ApplicationScoped
public class LinkRepository implements PanacheRepositoryBase<StoredLink, UUID> {
  private static final String WAITING =
      """
      SELECT document_id FROM document_link
      WHERE decision <> 'LINKED' AND decided_by IS NULL AND wanted && CAST(string_to_array(:keys, chr(10)) AS text[])
      """;
  private static final String AMBIGUOUS_BESIDE =
      """
      SELECT d.id FROM document d JOIN document_link l ON l.document_id = d.id
      WHERE d.key_id = :key AND d.received_at BETWEEN :from AND :to AND d.id <> :self
        AND l.decision = 'AMBIGUOUS' AND l.decided_by IS NULL
      ORDER BY d.received_at LIMIT 10
      """;
  private static final String KNEW_OTHERWISE =
      """
      SELECT l.document_id FROM document_link l
      JOIN unnest(string_to_array(:dossiers, chr(30)), string_to_array(:keys, chr(30))) AS dossier (code, keys)
        ON l.dossier_code = dossier.code
      WHERE l.decided_by IS NULL AND l.dossier_keys <> string_to_array(dossier.keys, chr(10))
      """;

  private static final String TO_DOSSIERS =
      """
      SELECT document_id FROM document_link
      WHERE dossier_code = ANY (CAST(string_to_array(:dossiers, chr(10)) AS text[])) ORDER BY document_id
      """;

  /** Parts lists within a text, as chr(30) does in SQL. */
  private static final String BETWEEN = "\u001e";

  private final Clock clock;

  LinkRepository(Clock clock) {
    this.clock = clock;
  }

  public Optional<StoredLink> of(UUID documentId) {
    return findByIdOptional(documentId);
  }

  /**
   * @param candidates best first
   * @param wanted keys of what would link it; see {@link #waitingFor}
   * @param dossierKeys keys of the dossier that it is linked to; see {@link #knewOtherwise}
   */
  void decide(
      UUID documentId,
      LinkDecision decision,
      List<StoredCandidate> candidates,
      List<String> wanted,
      List<String> dossierKeys) {
    StoredLink link = of(documentId).orElseGet(() -> new StoredLink(documentId));
    link.decide(decision, candidates, wanted, dossierKeys, clock.instant());
    persist(link);
  }

  /**
   * Keeps a person's decision, which the machine leaves alone from now on.
   *
   * @param chosen where it belongs; empty for nowhere
   */
  void decideByPerson(UUID documentId, Optional<StoredCandidate> chosen, String keyId) {
    StoredLink link = of(documentId).orElseGet(() -> new StoredLink(documentId));
    link.decideByPerson(chosen, keyId, clock.instant());
    persist(link);
  }

  /**
   * The documents that the machine linked to a dossier when that had other keys.
   *
   * @param keys as they are now, by the codes of the dossiers
   */
  public List<UUID> knewOtherwise(Map<String, List<String>> keys) {
    return ids(
        getEntityManager()
            .createNativeQuery(KNEW_OTHERWISE, UUID.class)
            .setParameter("dossiers", String.join(BETWEEN, keys.keySet()))
            .setParameter(
                "keys",
                keys.values().stream()
                    .map(each -> String.join("\n", each))
                    .collect(Collectors.joining(BETWEEN))));
  }

  /** The documents that are linked to these dossiers, by whomever. */
  public List<UUID> toDossiers(List<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : ids(
            getEntityManager()
                .createNativeQuery(TO_DOSSIERS, UUID.class)
                .setParameter("dossiers", String.join("\n", codes)));
  }

  /** The documents without a link that wait for one of these keys. */
  public List<UUID> waitingFor(List<String> keys) {
    return ids(
        getEntityManager()
            .createNativeQuery(WAITING, UUID.class)
            .setParameter("keys", String.join("\n", keys)));
  }

  /** The undecided ones just before and after, by the same key. */
  public List<UUID> ambiguousBeside(Document document, Duration window) {
    return ids(
        getEntityManager()
            .createNativeQuery(AMBIGUOUS_BESIDE, UUID.class)
            .setParameter("key", document.keyId())
            .setParameter("self", document.id())
            .setParameter("from", document.receivedAt().minus(window))
            .setParameter("to", document.receivedAt().plus(window)));
  }

  private static List<UUID> ids(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(UUID.class::cast).toList();
  }
}
