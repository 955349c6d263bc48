package vn.sohoa.intake;

import vn.sohoa.lock.NamedLocks;
import vn.sohoa.testing.TestRepository;

/** Idempotency keys over the database of tests. */
final class TestIdempotencyKeys extends IdempotencyKeyRepository
    implements TestRepository<IdempotencyKey, IdempotencyKey.Id> {
  TestIdempotencyKeys(NamedLocks locks) {
    super(locks);
  }

  @Override
  public Class<IdempotencyKey> entity() {
    return IdempotencyKey.class;
  }
}
