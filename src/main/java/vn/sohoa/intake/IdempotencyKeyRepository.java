package vn.sohoa.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sohoa.lock.NamedLocks;

@ApplicationScoped
class IdempotencyKeyRepository implements PanacheRepositoryBase<IdempotencyKey, IdempotencyKey.Id> {
  private final NamedLocks locks;

  IdempotencyKeyRepository(NamedLocks locks) {
    this.locks = locks;
  }

  /**
   * Returns the document created with this key; blocks other requests with it until the transaction
   * ends.
   */
  Optional<IdempotencyKey> claim(IdempotencyKey.Id id) {
    locks.hold("idempotency:" + id.keyId() + ":" + id.value());
    return findByIdOptional(id);
  }
}
