package vn.sohoa.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongSupplier;

/** Hashes of keys that were right in the last hour, as many as there is room for. */
final class KnownKeys {
  private static final int MOST = 10_000;
  private static final long LIFE_NANOS = 3_600_000_000_000L;

  private final LongSupplier nanoTime;
  private final Map<String, Long> seen = new RecentlyUsed<>(MOST);

  KnownKeys(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  void add(String key) {
    String hash = hash(key);
    synchronized (seen) {
      seen.put(hash, nanoTime.getAsLong());
    }
  }

  boolean contains(String key) {
    String hash = hash(key);
    synchronized (seen) {
      Long at = seen.get(hash);
      return at != null && nanoTime.getAsLong() - at < LIFE_NANOS;
    }
  }

  private static String hash(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
