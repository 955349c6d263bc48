package vn.sohoa.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * The secret that signs cursors. It is in the database, so that all nodes and restarts share it.
 */
@ApplicationScoped
class CursorSecret {
  private static final Sql SECRET =
      Sql.of("SELECT encode(secret, 'hex') AS secret FROM cursor_secret");

  private final Database database;

  CursorSecret(Database database) {
    this.database = database;
  }

  /** Queries the secret each time, so that a new one is used by all nodes at once. */
  @Transactional
  byte[] read() {
    return HexFormat.of().parseHex(database.statement(SECRET).single(row -> row.text("secret")));
  }
}
