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

  /** Finds what the key made; until the transaction ends, nobody else gets past here with it. */
  Optional<IdempotencyKey> claim(IdempotencyKey.Id id) {
    locks.hold("idempotency:" + id.keyId() + ":" + id.value());
    return findByIdOptional(id);
  }
}
