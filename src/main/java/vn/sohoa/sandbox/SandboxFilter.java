package vn.sohoa.sandbox;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.sohoa.admission.Refusals;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Marks each answer of a sandbox, has requests wait while it is put back, and disturbs those that
 * it was told to. Not there at all in other installations.
 */
@Singleton
class SandboxFilter {
  private static final String MARK = "Sohoa-Sandbox";
  private static final String API = "/api/v1/";
  private static final String OWN = "/api/v1/sandbox";

  /** After what counts connections and names requests, before authentication. */
  private static final int EARLY = 1500;

  private final SandboxConfig config;
  private final ResetGate gate;
  private final FaultList faults;
  private final Disturbance disturbance;
  private final Refusals refusals;

  SandboxFilter(
      SandboxConfig config,
      ResetGate gate,
      FaultList faults,
      Disturbance disturbance,
      Refusals refusals) {
    this.config = config;
    this.gate = gate;
    this.faults = faults;
    this.disturbance = disturbance;
    this.refusals = refusals;
  }

  void install(@Observes Filters filters) {
    if (config.enabled()) {
      filters.register(this::look, EARLY);
    }
  }

  private void look(RoutingContext context) {
    context.response().putHeader(MARK, "true");
    String path = context.normalizedPath();
    if (!path.startsWith(API) || gate.isOwn(context)) {
      context.next();
    } else if (gate.isClosed()) {
      refusals.refuse(context, Reason.OVERLOADED, "sandbox", 1);
    } else if (path.startsWith(OWN)) {
      context.next();
    } else {
      Optional.ofNullable(context.request().getHeader(FaultHeader.NAME))
          .ifPresentOrElse(
              header -> disturbAsAsked(context, header),
              () -> disturb(context, path.substring(API.length() - 1)));
    }
  }

  private void disturbAsAsked(RoutingContext context, String header) {
    FaultHeader.parse(header)
        .ifPresentOrElse(
            fault -> disturbance.disturb(context, fault),
            () -> refusals.refuse(context, unknown(), "sandbox"));
  }

  private static ProblemException unknown() {
    return ProblemException.ofParameter(
        Reason.INVALID_REQUEST, FaultHeader.NAME, Message.of("fault.sandbox-header"));
  }

  private void disturb(RoutingContext context, String path) {
    faults
        .take(context.request().method().name(), path)
        .ifPresentOrElse(fault -> disturbance.disturb(context, fault), context::next);
  }
}
