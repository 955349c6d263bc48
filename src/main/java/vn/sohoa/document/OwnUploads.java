package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Role;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** A station sees what it sent itself; for it, other documents do not exist. */
@ApplicationScoped
public class OwnUploads {
  private static final Sql OWN =
      Sql.of("SELECT doc_code FROM document WHERE doc_code = ANY (:codes) AND key_id = :key");

  private final Database database;

  OwnUploads(Database database) {
    this.database = database;
  }

  /** Returns the key whose uploads the caller is limited to; empty if it is not limited. */
  public static Optional<String> limit(SecurityContext caller) {
    return caller.isUserInRole(Role.STATION.name())
        ? Optional.of(Caller.of(caller).keyId())
        : Optional.empty();
  }

  /** Returns those of the documents that were sent with the key. */
  @Transactional
  public Set<String> among(Collection<String> docCodes, String keyId) {
    return database
        .statement(OWN)
        .bind("codes", ArrayType.TEXT, docCodes)
        .bind("key", keyId)
        .list(row -> row.text("doc_code"))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
