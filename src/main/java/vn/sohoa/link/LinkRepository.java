package vn.sohoa.link;

import static vn.sohoa.sql.ArrayType.TEXT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.link.scoring.LinkDecision;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Stores and queries the links of documents. */
@ApplicationScoped
public class LinkRepository implements PanacheRepositoryBase<StoredLink, UUID> {
  private static final Sql WAITING =
      Sql.of(
          """
          SELECT document_id FROM document_link
          WHERE decision <> 'LINKED' AND wanted && :keys
          """);

  private static final Sql WITH_CHANGED_KEYS =
      Sql.of(
          """
          SELECT l.document_id
          FROM unnest(:dossiers) AS dossier (code)
          JOIN document_link l ON l.dossier_code = dossier.code
          LEFT JOIN (SELECT entry.code, array_agg(entry.key ORDER BY entry.position) AS keys
                     FROM unnest(:codes, :keys) WITH ORDINALITY AS entry (code, key, position)
                     GROUP BY entry.code) AS now ON now.code = dossier.code
          WHERE l.decided_by IS NULL AND l.dossier_keys <> coalesce(now.keys, '{}')
          """);

  private static final Sql TO_DOSSIERS =
      Sql.of(
          """
          SELECT document_id FROM document_link WHERE dossier_code = ANY (:dossiers) ORDER BY document_id
          """);

  private final Database database;
  private final Clock clock;

  public LinkRepository(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<StoredLink> of(UUID documentId) {
    return findByIdOptional(documentId);
  }

  /**
   * Stores an automatic decision.
   *
   * @param candidates best first
   * @param wanted keys of dossiers that would cause a link; see {@link #waitingFor}
   * @param dossierKeys keys of the linked dossier; see {@link #withChangedDossierKeys}
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
   * Stores a manual decision, which automatic linking never changes.
   *
   * @param chosen the link; empty if the document belongs to no dossier
   */
  void decideByPerson(UUID documentId, Optional<StoredCandidate> chosen, String keyId) {
    StoredLink link = of(documentId).orElseGet(() -> new StoredLink(documentId));
    link.decideByPerson(chosen, keyId, clock.instant());
    persist(link);
  }

  /**
   * Moves a link on to the next version of the paper: who says that it is the same paper says that
   * it belongs to the same dossier.
   *
   * @param keyId who says so
   * @return the link, if it had been automatic until then
   */
  public Optional<LinkState> carryOver(UUID from, UUID to, String keyId) {
    Optional<StoredLink> moved =
        of(from).filter(link -> link.isDecidedByPerson() || link.isLinked());
    moved.ifPresent(link -> persist(link.copyFor(to, keyId)));
    return moved
        .filter(link -> !link.isDecidedByPerson())
        .map(
            link ->
                new LinkState(link.decision(), link.dossierCode(), link.componentCodes(), true));
  }

  /**
   * Returns the automatically linked documents whose dossier had other keys at that time.
   *
   * @param keys current keys by dossier code
   */
  public List<UUID> withChangedDossierKeys(Map<String, List<String>> keys) {
    List<Map.Entry<String, String>> entries =
        keys.entrySet().stream()
            .flatMap(
                dossier -> dossier.getValue().stream().map(key -> Map.entry(dossier.getKey(), key)))
            .toList();
    return ids(
        database
            .statement(WITH_CHANGED_KEYS)
            .bind("dossiers", TEXT, keys.keySet())
            .bind("codes", TEXT, entries.stream().map(Map.Entry::getKey).toList())
            .bind("keys", TEXT, entries.stream().map(Map.Entry::getValue).toList()));
  }

  /** Returns the documents linked to these dossiers, automatically or manually. */
  public List<UUID> toDossiers(List<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : ids(database.statement(TO_DOSSIERS).bind("dossiers", TEXT, codes));
  }

  /** Returns the documents without a link that wait for one of these keys. */
  public List<UUID> waitingFor(List<String> keys) {
    return ids(database.statement(WAITING).bind("keys", TEXT, keys));
  }

  private static List<UUID> ids(Statement statement) {
    return statement.list(row -> row.uuid("document_id"));
  }
}
