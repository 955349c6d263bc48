package vn.sohoa.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows what weakens this installation. The service is ready nevertheless. */
@Readiness
@ApplicationScoped
class HardeningHealth implements HealthCheck {
  private final Hardening hardening;

  HardeningHealth(Hardening hardening) {
    this.hardening = hardening;
  }

  @Override
  public HealthCheckResponse call() {
    var weaknesses = hardening.weaknesses();
    var health =
        HealthCheckResponse.named("Hardening").up().withData("weaknesses", weaknesses.size());
    for (int i = 0; i < weaknesses.size(); i++) {
      health.withData(Integer.toString(i + 1), weaknesses.get(i));
    }
    return health.build();
  }
}
