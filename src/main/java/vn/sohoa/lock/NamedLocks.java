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

  private static final String SHARE =
      "SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended(:name, 0))";

  private final EntityManager entities;

  NamedLocks(EntityManager entities) {
    this.entities = entities;
  }

  public void hold(String name) {
    entities.createNativeQuery(HOLD).setParameter("name", name).getSingleResult();
  }

  /** Holds a name together with others who share it; nobody can {@link #hold} it meanwhile. */
  public void share(String name) {
    entities.createNativeQuery(SHARE).setParameter("name", name).getSingleResult();
  }

  /** Holds all of them, always in the same order, so that nobody waits in a circle. */
  public void hold(Collection<String> names) {
    names.stream().sorted().forEach(this::hold);
  }
}
