package vn.sohoa.admission;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Marks requests that an operation works on, until the framework is done with them. */
final class WorkFilter {
  private final RoutingContext request;

  WorkFilter(RoutingContext request) {
    this.request = request;
  }

  @ServerRequestFilter
  void look() {
    Permit.of(request)
        .ifPresent(
            permit -> {
              permit.beginWork();
              CurrentRequestManager.get().registerCompletionCallback(_ -> permit.endWork());
            });
  }
}
