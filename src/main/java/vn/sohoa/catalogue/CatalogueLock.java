package vn.sohoa.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sohoa.lock.NamedLocks;

/**
 * Those who write the catalogue of procedures, and those who go by its rules, wait for each other:
 * else a rule that changes in the same moment would be seen by neither. One lock for all of it,
 * since an import holds many procedures, and would wait in a circle with others that hold some.
 */
@ApplicationScoped
public class CatalogueLock {
  private static final String NAME = "catalogue of procedures";

  private final NamedLocks locks;

  CatalogueLock(NamedLocks locks) {
    this.locks = locks;
  }

  /**
   * Nobody writes the catalogue until the transaction ends. To be called before any of its rows, or
   * a dossier, is read.
   */
  public void share() {
    locks.shareEach(List.of(NAME));
  }

  /** Blocks other writers and readers of the catalogue's rules until the transaction ends. */
  void hold() {
    locks.hold(NAME);
  }
}
