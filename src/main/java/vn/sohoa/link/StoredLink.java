package vn.sohoa.link;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.sohoa.link.scoring.LinkDecision;

/** The link of a document (liên kết) to a dossier and its components, with the evidence. */
@Entity
@Table(name = "document_link")
public class StoredLink {
  @Id
  @Column(name = "document_id")
  private UUID documentId;

  @Enumerated(EnumType.STRING)
  private LinkDecision decision;

  @Column(name = "dossier_code")
  private @Nullable String dossierCode;

  @ElementCollection
  @CollectionTable(
      name = "document_link_component",
      joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<LinkedComponent> components = new ArrayList<>();

  private double confidence;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<StoredCandidate> evidence;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> wanted;

  @Column(name = "dossier_keys")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> dossierKeys = List.of();

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> known = List.of();

  @Column(name = "contradicted_by")
  private @Nullable String contradictedBy;

  @Version private int version;

  protected StoredLink() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  StoredLink(UUID documentId) {
    this.documentId = documentId;
    this.evidence = List.of();
    this.wanted = List.of();
  }

  void decide(
      LinkDecision decision,
      List<StoredCandidate> candidates,
      List<String> wanted,
      List<String> dossierKeys,
      Instant now) {
    Optional<StoredCandidate> chosen =
        decision == LinkDecision.LINKED ? Optional.of(candidates.getFirst()) : Optional.empty();
    this.decision = decision;
    this.dossierCode = chosen.map(StoredCandidate::dossierCode).orElse(null);
    this.components.clear();
    chosen.ifPresent(
        link ->
            link.componentCodes()
                .forEach(code -> components.add(new LinkedComponent(link.dossierCode(), code))));
    this.confidence = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    this.evidence = List.copyOf(candidates);
    this.wanted = List.copyOf(wanted);
    this.dossierKeys = List.copyOf(dossierKeys);
    this.decidedAt = now;
    this.decidedBy = null;
    this.contradictedBy = null;
  }

  /** Keeps what the machine waits for, so that a dossier received later can contradict. */
  void decideByPerson(Optional<StoredCandidate> chosen, String keyId, Instant now) {
    this.known = evidence.stream().map(StoredCandidate::dossierCode).distinct().toList();
    decide(
        chosen.isPresent() ? LinkDecision.LINKED : LinkDecision.UNMATCHED,
        chosen.stream().toList(),
        wanted,
        List.of(),
        now);
    this.decidedBy = keyId;
  }

  /** Removes the mark of a person's decision; the caller decides anew at once. */
  void forgetPerson() {
    this.decidedBy = null;
    this.contradictedBy = null;
    this.wanted = List.of();
    this.dossierKeys = List.of();
  }

  /**
   * Stores what the machine would decide against a person.
   *
   * @param dossier of which the machine is certain; empty if of none, or of what the person knew
   */
  void contradict(Optional<String> dossier) {
    this.contradictedBy =
        dossier.filter(code -> !code.equals(dossierCode) && !known.contains(code)).orElse(null);
  }

  /** A dossier of which the machine is certain, and which the person did not know. */
  public Optional<String> contradictedBy() {
    return Optional.ofNullable(contradictedBy);
  }

  /**
   * Returns the same link of another document, as decided by a person.
   *
   * @param keyId whose word it is, unless a person had decided this link already
   */
  StoredLink copyFor(UUID otherId, String keyId) {
    StoredLink copy = new StoredLink(otherId);
    copy.decide(decision, evidence, wanted, dossierKeys, decidedAt);
    copy.decidedBy = decidedBy == null ? keyId : decidedBy;
    copy.known =
        decidedBy == null
            ? evidence.stream().map(StoredCandidate::dossierCode).distinct().toList()
            : known;
    return copy;
  }

  public LinkDecision decision() {
    return decision;
  }

  public boolean isLinked() {
    return decision == LinkDecision.LINKED;
  }

  /** Returns whether the automatic decision used exactly these keys of document and dossier. */
  public boolean isBasedOn(List<String> documentKeys, List<String> keysOfDossier) {
    return wanted.equals(documentKeys) && dossierKeys.equals(keysOfDossier);
  }

  public Optional<String> dossierCode() {
    return Optional.ofNullable(dossierCode);
  }

  /** Returns the component for which the paper was filed. */
  public Optional<String> componentCode() {
    return componentCodes().stream().findFirst();
  }

  /** Returns all components that it serves, the one it was filed for first. */
  public List<String> componentCodes() {
    return components.stream().map(LinkedComponent::componentCode).toList();
  }

  public double confidence() {
    return confidence;
  }

  /** Returns the candidates, best first; for a linked document, the first one is the chosen one. */
  List<StoredCandidate> candidates() {
    return List.copyOf(evidence);
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** Returns the access key of the person who decided; empty for an automatic decision. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public boolean isDecidedByPerson() {
    return decidedBy != null;
  }

  public int version() {
    return version;
  }
}
