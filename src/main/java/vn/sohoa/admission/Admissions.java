package vn.sohoa.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.sohoa.problem.Reason;

/** The permits of all kinds of requests. */
@Singleton
class Admissions {
  private static final long RETRY_SECONDS = 2;

  private final Map<RequestKind, Permits> permits = new EnumMap<>(RequestKind.class);
  private final Refusals refusals;

  Admissions(AdmissionConfig config, Refusals refusals, MeterRegistry metrics) {
    this.refusals = refusals;
    for (RequestKind kind : RequestKind.values()) {
      Permits all = kind.permits(config);
      permits.put(kind, all);
      Gauge.builder("sohoa.requests.admitted", all, Permits::held)
          .tag("kind", kind.label())
          .description("Requests that are served now")
          .register(metrics);
    }
  }

  /**
   * Admits a request or refuses it.
   *
   * @param key of an authenticated caller
   * @return why it was refused; empty if it was admitted
   */
  Optional<Reason> admit(RoutingContext context, Optional<String> key, boolean hasBody) {
    List<RequestKind> kinds =
        key.isPresent()
            ? RequestKind.of(context.request().method(), context.normalizedPath(), hasBody)
            : List.of(RequestKind.FORMS);
    String holder = key.orElseGet(() -> ClientAddress.of(context.request()));
    var taken = new ArrayList<RequestKind>();
    for (RequestKind kind : kinds) {
      Permits.Attempt attempt = all(kind).take(holder);
      if (attempt != Permits.Attempt.TAKEN) {
        giveBack(taken, holder);
        Reason reason =
            attempt == Permits.Attempt.SHARE_USED_UP ? Reason.SHARE_USED_UP : Reason.OVERLOADED;
        refusals.refuse(context, reason, kind.label(), RETRY_SECONDS);
        return Optional.of(reason);
      }
      taken.add(kind);
    }
    Permit.give(context, () -> giveBack(taken, holder));
    return Optional.empty();
  }

  private void giveBack(List<RequestKind> kinds, String holder) {
    kinds.forEach(kind -> all(kind).giveBack(holder));
  }

  private Permits all(RequestKind kind) {
    return Objects.requireNonNull(permits.get(kind));
  }
}
