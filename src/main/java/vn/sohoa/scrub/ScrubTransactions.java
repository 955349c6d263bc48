package vn.sohoa.scrub;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work in a new, short transaction. */
@ApplicationScoped
class ScrubTransactions {
  /** Longer than all attempts of the requests to a bucket, during which a lock must be held. */
  private static final int SECONDS = 600;

  /** Returns the result of the work; rolls back and rethrows if it throws. */
  <T> T call(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get);
  }

  /** As {@link #call(Supplier)}, for work without a result. */
  void run(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
