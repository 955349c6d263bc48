package vn.sohoa.testing;

import java.time.Duration;
import java.util.function.Supplier;
import vn.sohoa.sql.Transactions;

/** Transactions of {@link TestEntities}. */
public final class TestTransactions extends Transactions {
  private final TestEntities entities;

  public TestTransactions(TestEntities entities) {
    this.entities = entities;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return entities.inTransaction(work);
  }

  @Override
  public <T> T call(Duration limit, Supplier<T> work) {
    return call(work);
  }

  @Override
  public void run(Runnable work) {
    entities.inTransaction(
        () -> {
          work.run();
          return work;
        });
  }
}
