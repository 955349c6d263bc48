package vn.sohoa.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Maps a sender's {@code Idempotency-Key} to its document, so that retries create no second one.
 */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey {
  /**
   * @param keyId id of the sender's access key; each access key has its own namespace of values
   */
  @Embeddable
  public record Id(@Column(name = "key_id") String keyId, String value) implements Serializable {}

  @SuppressWarnings("UnusedVariable") // read by SQL
  @EmbeddedId
  private Id id;

  private String fingerprint;

  @Column(name = "document_id")
  private UUID documentId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected IdempotencyKey() {}

  IdempotencyKey(Id id, String fingerprint, UUID documentId, Instant now) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.documentId = documentId;
    this.createdAt = now;
  }

  String fingerprint() {
    return fingerprint;
  }

  UUID documentId() {
    return documentId;
  }
}
