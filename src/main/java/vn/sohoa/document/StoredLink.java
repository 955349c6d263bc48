package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a document belongs to (liên kết), with the evidence. */
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

  @Column(name = "component_code")
  private @Nullable String componentCode;

  private double confidence;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<LinkCandidate> evidence;

  @SuppressWarnings("UnusedVariable") // read by SQL
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> wanted;

  @SuppressWarnings("UnusedVariable") // read by SQL
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
      List<LinkCandidate> candidates,
      List<String> wanted,
      List<String> dossierKeys,
      Instant now) {
    Optional<LinkCandidate> chosen =
        decision == LinkDecision.LINKED ? Optional.of(candidates.getFirst()) : Optional.empty();
    this.decision = decision;
    this.dossierCode = chosen.map(LinkCandidate::dossierCode).orElse(null);
    this.componentCode = chosen.flatMap(LinkCandidate::componentCode).orElse(null);
    this.confidence = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    this.evidence = List.copyOf(candidates);
    this.wanted = List.copyOf(wanted);
    this.dossierKeys = List.copyOf(dossierKeys);
    this.decidedAt = now;
    this.decidedBy = null;
  }

  void decideByPerson(Optional<LinkCandidate> chosen, String keyId, Instant now) {
    decide(
        chosen.isPresent() ? LinkDecision.LINKED : LinkDecision.UNMATCHED,
        chosen.stream().toList(),
        List.of(),
        List.of(),
        now);
    this.decidedBy = keyId;
  }

  public LinkDecision decision() {
    return decision;
  }

  public Optional<String> dossierCode() {
    return Optional.ofNullable(dossierCode);
  }

  public Optional<String> componentCode() {
    return Optional.ofNullable(componentCode);
  }

  public double confidence() {
    return confidence;
  }

  /** Best first; the first one is the chosen one of a linked document. */
  public List<LinkCandidate> candidates() {
    return List.copyOf(evidence);
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** The access key of the person who decided; empty where the machine did. */
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
