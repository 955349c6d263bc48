package vn.sohoa.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request in its answer and in the lines of the log that it causes. */
public final class RequestId {
  static final String HEADER = "X-Request-Id";

  /** Name of the value in the routing context and in the diagnostic context of the log. */
  static final String KEY = "sohoa.request-id";

  /** Nothing that could break a line of the log or a header. */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** Returns the id of a request; empty for one that did not come by HTTP. */
  public static Optional<String> of(RoutingContext request) {
    return Optional.ofNullable(request.get(KEY));
  }

  /** Returns the id that the client or a proxy sent, or a new one if that cannot be used. */
  static String of(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .filter(id -> ACCEPTED.matcher(id).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
