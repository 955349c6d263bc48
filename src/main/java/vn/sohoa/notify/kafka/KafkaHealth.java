package vn.sohoa.notify.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the publication is. Never down: documents are taken and read without it, and events
 * wait.
 */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
  private final KafkaConfig config;
  private final KafkaMetrics metrics;

  KafkaHealth(KafkaConfig config, KafkaMetrics metrics) {
    this.config = config;
    this.metrics = metrics;
  }

  @Override
  public HealthCheckResponse call() {
    boolean isOn = config.bootstrapServers().isPresent() && config.publish();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("Kafka").up();
    if (!isOn) {
      return answer.withData("state", "off").build();
    }
    KafkaState state = metrics.state();
    answer
        .withData("state", state.failures() == 0 ? "publishing" : "failing")
        .withData("waiting", state.waiting());
    state
        .failingSince()
        .map(Instant::toString)
        .ifPresent(at -> answer.withData("failingSince", at));
    state.failure().ifPresent(why -> answer.withData("cause", why));
    return answer.build();
  }
}
