package vn.sohoa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credential of one station, system or person. Only the hash of its secret is stored. */
@Entity
@Table(name = "access_key")
public class AccessKey {
  @Id private String id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected AccessKey() {}

  AccessKey(KeyText text, String name, Role role, Instant now) {
    this.id = text.id();
    this.name = name;
    this.role = role;
    this.secretHash = text.secretHash();
    this.createdAt = now;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean opens(KeyText text) {
    return revokedAt == null && MessageDigest.isEqual(secretHash, text.secretHash());
  }
}
