package vn.sohoa.audit;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * Who answers for a read without credentials: an operation marked by {@link ReadsRecords} attaches
 * it to its request.
 *
 * @param actor id of the access key or account that allowed the read
 * @param parts what else the entry says, e.g. for whom
 */
public record ReadOnBehalf(String actor, Map<String, String> parts) {
  private static final String KEY = "sohoa.read-on-behalf";

  public ReadOnBehalf {
    parts = Map.copyOf(parts);
  }

  /** Has the read of this request noted so. */
  public void attach(RoutingContext request) {
    request.put(KEY, this);
  }

  static Optional<ReadOnBehalf> of(RoutingContext request) {
    return Optional.ofNullable(request.get(KEY));
  }
}
