package vn.sohoa.sandbox;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.sohoa.admission.Refusals;
import vn.sohoa.problem.Reason;

/** Does to requests what a fault says. To be called on the event loop of the request. */
@Singleton
class Disturbance {
  private static final String HTTP_HANDLER = "handler";

  private final Refusals refusals;

  Disturbance(Refusals refusals) {
    this.refusals = refusals;
  }

  void disturb(RoutingContext context, Fault fault) {
    switch (fault.kind()) {
      case SLOW -> {
        if (fault.delayMs() > 0) {
          context.vertx().setTimer(fault.delayMs(), _ -> context.next());
        } else {
          context.next();
        }
      }
      case ERROR -> refuse(context, fault);
      case DROP -> close(context);
      case LOST_ANSWER -> {
        context.addHeadersEndHandler(_ -> close(context));
        context.next();
      }
      case CUT_BODY -> {
        cut(context, fault.afterBytes());
        context.next();
      }
      case WEBHOOK_DUPLICATE, WEBHOOK_LATE, WEBHOOK_OUT_OF_ORDER -> context.next();
    }
  }

  private void refuse(RoutingContext context, Fault fault) {
    if (fault.reason() == Reason.INTERNAL_ERROR) {
      refusals.refuse(context, fault.reason(), "sandbox", Map.of());
    } else {
      refusals.refuse(context, fault.reason(), "sandbox", fault.retryAfter());
    }
  }

  /** At once: the handlers of the connection would send first what is being written. */
  private static void close(RoutingContext context) {
    if (context.request().connection() instanceof ConnectionBase connection) {
      var _ = connection.channel().pipeline().firstContext().close();
    }
  }

  /** Counts before HTTP does, so that a body in one piece is cut, too. */
  private static void cut(RoutingContext context, int bytes) {
    if (context.request().connection() instanceof ConnectionBase connection) {
      var end = new EndOfCut(context, bytes);
      connection.channel().pipeline().addBefore(HTTP_HANDLER, null, new BodyCut(bytes, end::await));
    }
  }

  /** Closes the connection when the part of the body that was let through was read. */
  private static final class EndOfCut {
    private static final long LOOK_MS = 5;
    private static final long LAST_MS = 100;
    private static final int MOST_LOOKS = 600;

    private final RoutingContext context;
    private final int bytes;
    private int looks;

    EndOfCut(RoutingContext context, int bytes) {
      this.context = context;
      this.bytes = bytes;
    }

    void await() {
      context.vertx().setPeriodic(LOOK_MS, this::look);
    }

    /** The reader gets a moment to store what it has read. */
    private void look(long timer) {
      looks++;
      if (context.request().bytesRead() >= bytes || looks == MOST_LOOKS) {
        context.vertx().cancelTimer(timer);
        context.vertx().setTimer(LAST_MS, _ -> close(context));
      }
    }
  }
}
