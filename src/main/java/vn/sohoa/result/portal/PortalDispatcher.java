package vn.sohoa.result.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.sql.RepeatedWork;
import vn.sohoa.sql.Transactions;

/** Looks for entries to send, if a receiver is configured. */
@ApplicationScoped
class PortalDispatcher {
  private static final Logger LOG = Logger.getLogger(PortalDispatcher.class);

  private final PortalConfig config;
  private final ResultQueue queue;
  private final PortalRound round;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;

  /** The name of this process, for leases. */
  private final UUID process = UUID.randomUUID();

  private final RepeatedWork work = new RepeatedWork("portal");
  private Optional<PortalClient> client = Optional.empty();
  private boolean isReviewed;

  PortalDispatcher(
      PortalConfig config,
      ResultQueue queue,
      PortalRound round,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.queue = queue;
    this.round = round;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    Optional<PortalSettings> settings = PortalSettings.of(config);
    if (settings.isPresent() && config.deliver()) {
      client = settings.map(found -> new PortalClient(config, found, json, clock));
      LOG.infof("attested results are sent to %s", settings.get().address().getHost());
      work.start(this::tick, config.poll(), config.poll());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
    client.ifPresent(PortalClient::close);
  }

  private void tick() {
    try {
      if (!isReviewed) {
        transactions.run(() -> queue.review(clock.instant()));
        isReviewed = true;
      }
      round.deliver(client.orElseThrow(), process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
