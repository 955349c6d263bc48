package vn.sohoa.document.signedlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * The secrets of the installation that sign links, newest first. They are in the database, so that
 * all nodes and restarts share them. Callers have a transaction.
 */
@ApplicationScoped
class SignedLinkSecrets {
  private static final Sql SECRETS =
      Sql.of("SELECT encode(secret, 'hex') AS secret FROM signed_link_secret ORDER BY number DESC");

  private final Database database;

  SignedLinkSecrets(Database database) {
    this.database = database;
  }

  /** Queries the secrets each time, so that a new one is used by all nodes at once. */
  SignedLinkCodec codec() {
    return new SignedLinkCodec(
        database.statement(SECRETS).list(row -> HexFormat.of().parseHex(row.text("secret"))));
  }
}
