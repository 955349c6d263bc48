package vn.sohoa.idempotency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request.
 *
 * @param keyId id of the sender's access key; each access key has its own namespace of values
 * @param value the text of the header, 1 to 200 characters
 */
public record RequestKey(String keyId, String value) {
  /** Returns the key of a request; empty if it has no such header. */
  public static Optional<RequestKey> of(String keyId, @Nullable String header) {
    return Optional.ofNullable(header).map(value -> new RequestKey(keyId, value));
  }
}
