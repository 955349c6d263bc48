package vn.sohoa.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;
import vn.sohoa.message.Language;
import vn.sohoa.sql.Row;

/**
 * The account of a person.
 *
 * @param id id of its access key
 * @param name as colleagues know the person
 * @param rights rights beside those of the role
 * @param hasPassword false until the person has set a first one
 * @param mustChange whether the person has to change the password before anything else
 * @param language of the pages
 * @param lockedUntil end of the last lock after wrong passwords; may be past
 */
public record Account(
    String id,
    String login,
    String name,
    Role role,
    List<KeyRight> rights,
    Instant createdAt,
    Optional<Instant> disabledAt,
    boolean hasPassword,
    boolean mustChange,
    Language language,
    Optional<Instant> lockedUntil,
    Optional<Instant> lastSignInAt) {
  public Account {
    rights = List.copyOf(rights);
  }

  static Account of(Row row) {
    return new Account(
        row.text("id"),
        row.text("login"),
        row.text("name"),
        row.constant("role", Role.class),
        row.texts("rights").stream().map(KeyRight::valueOf).toList(),
        row.instant("created_at"),
        row.optionalInstant("revoked_at"),
        row.bool("has_password"),
        row.bool("must_change"),
        row.constant("language", Language.class),
        row.optionalInstant("locked_until"),
        row.optionalInstant("last_sign_in_at"));
  }

  /** Whether the person can sign in. */
  public boolean isActive() {
    return disabledAt.isEmpty();
  }
}
