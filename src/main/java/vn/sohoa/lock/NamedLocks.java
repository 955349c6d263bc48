package vn.sohoa.lock;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Advisory locks on names, for objects that may not have a row yet. They are released when the
 * transaction ends.
 */
@ApplicationScoped
public class NamedLocks {
  private static final Sql HOLD =
      Sql.of("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))");

  /**
   * Maps all names to 1024 locks, so that a transaction that writes thousands of dossiers does not
   * fill PostgreSQL's lock table.
   */
  private static final String ALL =
      """
      SELECT count(*) FROM (SELECT DISTINCT mod(abs(hashtext(name)::bigint), 1024)::int AS lock
                            FROM unnest(:names) AS name ORDER BY lock) AS wanted
      CROSS JOIN LATERAL %s(6, wanted.lock) AS held
      """;

  /** One lock for each name, acquired in a fixed order to prevent deadlocks. */
  private static final String EACH =
      """
      SELECT count(*) FROM (SELECT DISTINCT hashtextextended(name, 0) AS lock
                            FROM unnest(:names) AS name ORDER BY lock) AS wanted
      CROSS JOIN LATERAL %s(wanted.lock) AS held
      """;

  private static final String EXCLUSIVE = "pg_advisory_xact_lock";
  private static final String SHARED = "pg_advisory_xact_lock_shared";
  private static final Sql HOLD_ALL = Sql.of(ALL.formatted(EXCLUSIVE));
  private static final Sql SHARE_ALL = Sql.of(ALL.formatted(SHARED));
  private static final Sql HOLD_EACH = Sql.of(EACH.formatted(EXCLUSIVE));
  private static final Sql SHARE_EACH = Sql.of(EACH.formatted(SHARED));

  private final Database database;

  NamedLocks(Database database) {
    this.database = database;
  }

  public void hold(String name) {
    database.statement(HOLD).bind("name", name).single(row -> name);
  }

  /** Takes the lock of {@link #hold(String)} for each name; for a few hundred names at most. */
  public void holdEach(Collection<String> names) {
    run(HOLD_EACH, names);
  }

  /** Takes shared locks; blocks exclusive holders ({@link #holdEach(Collection)}) only. */
  public void shareEach(Collection<String> names) {
    run(SHARE_EACH, names);
  }

  /** Takes exclusive locks for any number of names, in a fixed order to prevent deadlocks. */
  public void hold(Collection<String> names) {
    run(HOLD_ALL, names);
  }

  /** Takes shared locks; blocks exclusive holders ({@link #hold(Collection)}) only. */
  public void share(Collection<String> names) {
    run(SHARE_ALL, names);
  }

  private void run(Sql sql, Collection<String> names) {
    if (!names.isEmpty()) {
      database.statement(sql).bind("names", TEXT, names).single(row -> names);
    }
  }
}
