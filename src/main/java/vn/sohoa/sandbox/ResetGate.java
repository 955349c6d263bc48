package vn.sohoa.sandbox;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;

/** While a sandbox is put back, only its own requests are served. */
@Singleton
class ResetGate {
  static final String HEADER = "Sohoa-Sandbox-Gate";

  private final String secret = UUID.randomUUID().toString();
  private volatile boolean isClosed;

  String secret() {
    return secret;
  }

  void close() {
    isClosed = true;
  }

  void open() {
    isClosed = false;
  }

  boolean isClosed() {
    return isClosed;
  }

  /** Whether a request is one of the sandbox itself. */
  boolean isOwn(RoutingContext context) {
    return secret.equals(context.request().getHeader(HEADER));
  }
}
