package vn.sohoa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A credential of one station, system or person. Only the hash of its secret is stored; that of an
 * account is a password, which is stored with the account.
 */
@Entity
@Table(name = "access_key")
public class AccessKey {
  @Id private String id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> rights;

  @Enumerated(EnumType.STRING)
  private KeyForm form;

  @Enumerated(EnumType.STRING)
  private KeyProfile profile = KeyProfile.STANDARD;

  @Column(name = "secret_hash")
  private byte @Nullable [] secretHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected AccessKey() {}

  AccessKey(
      KeyText text, String name, Role role, Set<KeyRight> rights, KeyProfile profile, Instant now) {
    this.id = text.id();
    this.name = name;
    this.role = role;
    this.rights = rights.stream().sorted().map(KeyRight::name).toList();
    this.form = KeyForm.KEY;
    this.profile = profile;
    this.secretHash = text.secretHash();
    this.createdAt = now;
  }

  /** Returns an id that no key has. */
  public static String newId() {
    return KeyText.randomId();
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

  /** Returns the rights that were given beside those of the role. */
  public List<KeyRight> rights() {
    return rights.stream().map(KeyRight::valueOf).toList();
  }

  /** Returns all rights, as named in {@link Right}. */
  Set<String> allRights() {
    return role.rightsWith(rights);
  }

  public KeyProfile profile() {
    return profile;
  }

  KeyForm form() {
    return form;
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
    return revokedAt == null
        && secretHash != null
        && MessageDigest.isEqual(secretHash, text.secretHash());
  }
}
