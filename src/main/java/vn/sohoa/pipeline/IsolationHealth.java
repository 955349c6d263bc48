package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how engines are isolated. Without isolation the service is ready nevertheless: whoever must
 * not have that requires it, and then the service does not start.
 */
@Readiness
@ApplicationScoped
class IsolationHealth implements HealthCheck {
  private final EngineIsolation isolation;

  IsolationHealth(EngineIsolation isolation) {
    this.isolation = isolation;
  }

  @Override
  public HealthCheckResponse call() {
    var health =
        HealthCheckResponse.named("Engine isolation")
            .up()
            .withData("isolated", isolation.chosen().isolates())
            .withData("by", isolation.chosen().description())
            .withData("mode", isolation.mode().name().toLowerCase(Locale.ROOT));
    if (!isolation.obstacles().isEmpty()) {
      health.withData("obstacles", isolation.obstacles());
    }
    return health.build();
  }
}
