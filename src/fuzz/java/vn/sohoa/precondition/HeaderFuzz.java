package vn.sohoa.precondition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Headers of ranges, tags and dates. */
public final class HeaderFuzz {
  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

  private HeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    ByteRange.parse(header, 1000)
        .ifPresent(ranges -> ranges.forEach(HeaderFuzz::requireWithinTheFile));
    EntityTags.parse(header);
    HttpDate.parse(header, NOW);
  }

  private static void requireWithinTheFile(ByteRange range) {
    if (range.first() < 0 || range.last() < range.first() || range.last() > 999) {
      throw new IllegalStateException("not in the file: " + range);
    }
  }
}
