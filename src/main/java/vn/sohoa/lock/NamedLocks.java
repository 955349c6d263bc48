package vn.sohoa.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Locks on names instead of rows, for what may not have a row yet. They end with the transaction.
 */
@ApplicationScoped
public class NamedLocks {
  private static final String HOLD =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))";

  /**
   * Names share 1024 locks, so that a transaction that writes thousands of dossiers does not fill
   * PostgreSQL's table of locks.
   */
  private static final String HOLD_ALL =
      """
      SELECT count(*) FROM (SELECT DISTINCT mod(abs(hashtext(name)::bigint), 1024)::int AS lock
                            FROM unnest(string_to_array(:names, chr(10))) AS name ORDER BY lock) AS wanted
      CROSS JOIN LATERAL %s(6, wanted.lock) AS held
      """;

  /** Each name by a lock of its own, in one order, so that nobody waits in a circle. */
  private static final String EACH =
      """
      SELECT count(*) FROM (SELECT DISTINCT hashtextextended(name, 0) AS lock
                            FROM unnest(string_to_array(:names, chr(10))) AS name ORDER BY lock) AS wanted
      CROSS JOIN LATERAL %s(wanted.lock) AS held
      """;

  private final EntityManager entities;

  NamedLocks(EntityManager entities) {
    this.entities = entities;
  }

  public void hold(String name) {
    entities.createNativeQuery(HOLD).setParameter("name", name).getSingleResult();
  }

  /** As {@link #hold(String)} for some hundred names at most. */
  public void holdEach(Collection<String> names) {
    run(EACH.formatted("pg_advisory_xact_lock"), names);
  }

  /** Holds them together with others who share them; nobody can hold one of them meanwhile. */
  public void shareEach(Collection<String> names) {
    run(EACH.formatted("pg_advisory_xact_lock_shared"), names);
  }

  /** Holds all of them, always in the same order, so that nobody waits in a circle. */
  public void hold(Collection<String> names) {
    run(HOLD_ALL.formatted("pg_advisory_xact_lock"), names);
  }

  /** Keeps those out who {@link #hold(Collection)} one of them, but not others who share. */
  public void share(Collection<String> names) {
    run(HOLD_ALL.formatted("pg_advisory_xact_lock_shared"), names);
  }

  private void run(String sql, Collection<String> names) {
    if (!names.isEmpty()) {
      entities
          .createNativeQuery(sql)
          .setParameter("names", String.join("\n", names))
          .getSingleResult();
    }
  }
}
