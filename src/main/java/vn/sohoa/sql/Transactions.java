package vn.sohoa.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Runs work in a new transaction, whether or not the caller has one. */
@ApplicationScoped
public class Transactions {
  /** Returns the result of the work; rolls back and rethrows if it throws. */
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  /**
   * As {@link #call(Supplier)}, for work that holds locks for longer than transactions usually
   * take.
   *
   * @param limit whole seconds
   */
  public <T> T call(Duration limit, Supplier<T> work) {
    return QuarkusTransaction.requiringNew()
        .timeout(Math.toIntExact(limit.toSeconds()))
        .call(work::get);
  }

  /** As {@link #call(Supplier)}, for work without a result. */
  public void run(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
