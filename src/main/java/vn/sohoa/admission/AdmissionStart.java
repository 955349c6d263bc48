package vn.sohoa.admission;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Refuses to start with limits that would let requests take all threads. */
@Singleton
class AdmissionStart {
  private static final String THREADS = "quarkus.thread-pool.max-threads";
  private static final int LEAST_THREADS = 200;
  private static final int THREADS_PER_CORE = 8;

  /** For authentication, pages and metrics. */
  private static final int RESERVE = 16;

  void check(@Observes StartupEvent event, AdmissionConfig config) {
    int threads =
        ConfigProvider.getConfig()
            .getOptionalValue(THREADS, Integer.class)
            .orElseGet(AdmissionStart::threads);
    requireThreads(
        config.bodies() + config.exports() + config.forms() + config.requestsByKey(), threads);
    requirePositive("body-window", config.bodyWindow().toMillis());
    requirePositive("body-grace", config.bodyGrace().toMillis());
    requirePositive("body-mean-rate", config.bodyMeanRate().asLongValue());
    requirePositive("head-limit", config.headLimit().toMillis());
  }

  /** As Quarkus computes it. */
  private static int threads() {
    return Math.max(LEAST_THREADS, THREADS_PER_CORE * Runtime.getRuntime().availableProcessors());
  }

  static void requireThreads(int held, int threads) {
    if (held > threads - RESERVE) {
      throw new IllegalStateException(
          ("sohoa.admission: bodies, exports, forms and requests-by-key are %d together, but may be %d at most:"
                  + " the service has %d threads (%s), of which %d are for other work")
              .formatted(held, threads - RESERVE, threads, THREADS, RESERVE));
    }
  }

  static void requirePositive(String setting, long value) {
    if (value <= 0) {
      throw new IllegalStateException("sohoa.admission." + setting + " must be positive");
    }
  }
}
