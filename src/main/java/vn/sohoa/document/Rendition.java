package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;

/** A file derived from the original (bản thể hiện). */
@Entity
@Table(name = "rendition")
public class Rendition {
  public static final String PDFA = "pdfa";

  /**
   * @param kind the value of the query parameter {@code rendition}
   */
  @Embeddable
  public record RenditionId(@Column(name = "document_id") UUID documentId, String kind)
      implements Serializable {}

  @EmbeddedId private RenditionId id;
  private String sha256;
  private long size;

  /** Set by the database; absent until the row is read. */
  @Column(name = "stored_at", insertable = false, updatable = false)
  private @Nullable Instant storedAt;

  protected Rendition() {}

  public Rendition(UUID documentId, String kind, Blob blob) {
    this.id = new RenditionId(documentId, kind);
    this.sha256 = blob.sha256().hex();
    this.size = blob.size();
  }

  public String kind() {
    return id.kind();
  }

  public Sha256 sha256() {
    return new Sha256(sha256);
  }

  public long size() {
    return size;
  }

  public Optional<Instant> storedAt() {
    return Optional.ofNullable(storedAt);
  }
}
