package vn.sohoa.access.account;

import java.time.Instant;
import java.util.Set;
import vn.sohoa.access.Role;
import vn.sohoa.message.Language;
import vn.sohoa.sql.Row;

/**
 * A session as stored, with its account.
 *
 * @param rights all rights, as named in {@link vn.sohoa.access.Right}
 */
record Session(
    String accountId,
    String login,
    String name,
    Role role,
    Set<String> rights,
    Language language,
    boolean mustChange,
    Instant lastUsedAt) {
  Session {
    rights = Set.copyOf(rights);
  }

  static Session of(Row row) {
    Role role = row.constant("role", Role.class);
    return new Session(
        row.text("id"),
        row.text("login"),
        row.text("name"),
        role,
        role.rightsWith(row.texts("rights")),
        row.constant("language", Language.class),
        row.bool("must_change"),
        row.instant("last_used_at"));
  }
}
