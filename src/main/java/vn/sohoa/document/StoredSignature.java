package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.SignatureFact;

/** A digital signature of the original (chữ ký số), as found by triage. */
@Entity
@Table(name = "signature")
public class StoredSignature {
  /**
   * @param position position in the file's form, from 0
   */
  @Embeddable
  public record SignatureId(@Column(name = "document_id") UUID documentId, int position)
      implements Serializable {}

  @EmbeddedId private SignatureId id;
  private String signer;
  private String organization;
  private String issuer;

  @Column(name = "signed_at")
  private @Nullable Instant signedAt;

  @Column(name = "valid_from")
  private @Nullable Instant validFrom;

  @Column(name = "valid_until")
  private @Nullable Instant validUntil;

  @Enumerated(EnumType.STRING)
  private SignatureFact.Integrity integrity;

  @Column(name = "whole_file")
  private boolean wholeFile;

  protected StoredSignature() {}

  public StoredSignature(SignatureId id, SignatureFact fact) {
    this.id = id;
    this.signer = fact.signer();
    this.organization = fact.organization();
    this.issuer = fact.issuer();
    this.signedAt = instant(fact.signedAt());
    this.validFrom = instant(fact.validFrom());
    this.validUntil = instant(fact.validUntil());
    this.integrity = fact.integrity();
    this.wholeFile = fact.wholeFile();
  }

  public int position() {
    return id.position();
  }

  public Optional<String> signer() {
    return known(signer);
  }

  public Optional<String> organization() {
    return known(organization);
  }

  /** The authority that issued the certificate. */
  public Optional<String> issuer() {
    return known(issuer);
  }

  public Optional<Instant> signedAt() {
    return Optional.ofNullable(signedAt);
  }

  public SignatureFact.Integrity integrity() {
    return integrity;
  }

  public boolean coversWholeFile() {
    return wholeFile;
  }

  /**
   * Whether the file was signed in the validity period of the certificate; empty if a time is
   * unknown.
   */
  public Optional<Boolean> wasCertificateValid() {
    return signedAt == null || validFrom == null || validUntil == null
        ? Optional.empty()
        : Optional.of(!signedAt.isBefore(validFrom) && !signedAt.isAfter(validUntil));
  }

  private static @Nullable Instant instant(String text) {
    return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(name -> !name.isEmpty());
  }
}
