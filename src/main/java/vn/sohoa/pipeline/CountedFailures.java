package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stores the number of failures that count against a step as its data. The scheduler's own counter
 * also counts outages, which use up no attempt.
 */
final class CountedFailures implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object failures) {
    return failures == null ? null : failures.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
    return stored == null
        ? null
        : type.cast(Integer.valueOf(new String(stored, StandardCharsets.US_ASCII)));
  }

  /** Returns the number stored with a step; 0 if it never failed. */
  static int of(@Nullable Object data) {
    return data instanceof Integer failures ? failures : 0;
  }
}
