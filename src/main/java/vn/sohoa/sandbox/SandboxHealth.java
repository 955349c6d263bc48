package vn.sohoa.sandbox;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that this is a sandbox, which is ready when it has its data. */
@Readiness
@ApplicationScoped
@LookupIfProperty(name = "sohoa.sandbox.enabled", stringValue = "true")
class SandboxHealth implements HealthCheck {
  private final SandboxStart start;

  SandboxHealth(SandboxStart start) {
    this.start = start;
  }

  @Override
  public HealthCheckResponse call() {
    var health = HealthCheckResponse.named("Sandbox").status(start.failure().isEmpty());
    start.failure().ifPresent(why -> health.withData("cause", why));
    return health.build();
  }
}
