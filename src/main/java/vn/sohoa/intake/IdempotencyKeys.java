package vn.sohoa.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class IdempotencyKeys implements PanacheRepositoryBase<IdempotencyKey, IdempotencyKey.Id> {
  private static final String LOCK =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))";

  /**
   * Finds what the key made; until the transaction ends, nobody else gets past here with the same
   * key.
   */
  Optional<IdempotencyKey> claim(IdempotencyKey.Id id) {
    getEntityManager()
        .createNativeQuery(LOCK)
        .setParameter("key", id.keyId() + " " + id.value())
        .getSingleResult();
    return findByIdOptional(id);
  }
}
