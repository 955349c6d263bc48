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

  @Version private int version;

  protected StoredLink() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  StoredLink(UUID documentId) {
    this.documentId = documentId;
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
  }

  void decideByPerson(Optional<StoredCandidate> chosen, String keyId, Instant now) {
    decide(
        chosen.isPresent() ? LinkDecision.LINKED : LinkDecision.UNMATCHED,
        chosen.stream().toList(),
        List.of(),
        List.of(),
        now);
    this.decidedBy = keyId;
  }

  /** Returns the same manual decision about another document. */
  StoredLink copyFor(UUID otherId) {
    StoredLink copy = new StoredLink(otherId);
    copy.decide(decision, evidence, wanted, dossierKeys, decidedAt);
    copy.decidedBy = decidedBy;
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
