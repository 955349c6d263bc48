package vn.sohoa.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sohoa.lock.NamedLocks;

/**
 * Serializes writers of the procedure catalogue with transactions that apply its rules; otherwise
 * neither side would see a concurrent change of the other. A single lock for the whole catalogue,
 * because an import writes many procedures and could deadlock with transactions that lock some of
 * them.
 */
@ApplicationScoped
public class CatalogueLock {
  private static final String NAME = "catalogue of procedures";

  private final NamedLocks locks;

  CatalogueLock(NamedLocks locks) {
    this.locks = locks;
  }

  /**
   * Takes the shared lock until the transaction ends; blocks writers only. Call it before reading
   * any row of the catalogue, or a dossier.
   */
  public void share() {
    locks.shareEach(List.of(NAME));
  }

  /** Takes the exclusive lock until the transaction ends; blocks writers and shared holders. */
  void hold() {
    locks.hold(NAME);
  }
}
