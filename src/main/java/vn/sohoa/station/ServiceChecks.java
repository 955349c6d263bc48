package vn.sohoa.station;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceClient;
import vn.sohoa.station.send.ServiceState;

/** Checks of the way to the service, the key and the clock. */
final class ServiceChecks {
  private static final Duration GREATEST_SKEW = Duration.ofMinutes(2);
  private static final String RIGHT = "SEND_DOCUMENTS";
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int OK = 200;
  private static final int UNAUTHENTICATED = 401;

  private ServiceChecks() {}

  static List<Check> of(StationConfig config) throws IOException, InterruptedException {
    List<Check> checks = new ArrayList<>();
    URI service = config.service();
    if ("http".equals(service.getScheme()) && !LOCAL.contains(service.getHost())) {
      checks.add(Check.doubtful("station.doctor.plain", service));
    }
    try (ServiceCalls calls = Desk.calls(config)) {
      ServiceClient client = new ServiceClient(calls);
      ServiceState state = client.state();
      checks.add(Check.good("station.doctor.network", service));
      checks.add(key(state));
      checks.add(clock(state, Instant.now()));
      checks.add(
          state.acceptsUploads()
              ? Check.good("station.doctor.uploads", greatest(state))
              : Check.bad("station.doctor.no-uploads"));
    } catch (IOException e) {
      checks.add(Check.bad("station.doctor.no-network", service, String.valueOf(e.getMessage())));
    }
    return checks;
  }

  private static String greatest(ServiceState state) {
    return state.greatestUpload().isPresent()
        ? Long.toString(state.greatestUpload().getAsLong() >> 20)
        : "?";
  }

  private static Check key(ServiceState state) {
    if (state.status() == UNAUTHENTICATED) {
      return Check.bad("station.doctor.key-refused");
    }
    if (state.status() != OK) {
      return Check.bad("station.doctor.service", state.status());
    }
    return state.rights().contains(RIGHT)
        ? Check.good("station.doctor.key", state.keyName())
        : Check.bad("station.doctor.key-rights", state.keyName(), RIGHT);
  }

  static Check clock(ServiceState state, Instant now) {
    if (state.date().isEmpty()) {
      return Check.doubtful("station.doctor.no-date");
    }
    Duration skew = Duration.between(state.date().get(), now);
    return skew.abs().compareTo(GREATEST_SKEW) > 0
        ? Check.bad("station.doctor.clock-wrong", skew.toSeconds())
        : Check.good("station.doctor.clock", skew.toSeconds());
  }
}
