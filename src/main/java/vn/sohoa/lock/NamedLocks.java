package vn.sohoa.lock;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Locks on names instead of rows, for what may not have a row yet. They end with the transaction.
 */
@ApplicationScoped
public class NamedLocks {
  private static final Sql HOLD =
      Sql.of("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))");

  /**
   * Names share 1024 locks, so that a transaction that writes thousands of dossiers does not fill
   * PostgreSQL's table of locks.
   */
  private static final String ALL =
      """
      SELECT count(*) FROM (SELECT DISTINCT mod(abs(hashtext(name)::bigint), 1024)::int AS lock
                            FROM unnest(:names) AS name ORDER BY lock) AS wanted
      CROSS JOIN LATERAL %s(6, wanted.lock) AS held
      """;

  /** Each name by a lock of its own, in one order, so that nobody waits in a circle. */
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

  /** As {@link #hold(String)} for some hundred names at most. */
  public void holdEach(Collection<String> names) {
    run(HOLD_EACH, names);
  }

  /** Holds them together with others who share them; nobody can hold one of them meanwhile. */
  public void shareEach(Collection<String> names) {
    run(SHARE_EACH, names);
  }

  /** Holds all of them, always in the same order, so that nobody waits in a circle. */
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
