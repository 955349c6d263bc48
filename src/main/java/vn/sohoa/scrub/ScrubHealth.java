package vn.sohoa.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.sohoa.time.VietnamTime;

/** Shows the last verification of the blobs; lost ones do not stop the service. */
@Readiness
@ApplicationScoped
class ScrubHealth implements HealthCheck {
  private final ScrubCounters counters;

  ScrubHealth(ScrubCounters counters) {
    this.counters = counters;
  }

  @Override
  public HealthCheckResponse call() {
    var health = HealthCheckResponse.named("Blob verification").up();
    counters
        .latest()
        .ifPresent(
            scrub ->
                health
                    .withData("state", scrub.state().name())
                    .withData("startedAt", VietnamTime.at(scrub.startedAt()).toString())
                    .withData("verified", scrub.counts().verified())
                    .withData("damaged", scrub.counts().damaged())
                    .withData("missing", scrub.counts().missing())
                    .withData("orphans", scrub.counts().orphans())
                    .withData("collected", scrub.counts().collected()));
    return health.build();
  }
}
