package vn.sohoa.clean;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** All cleaners, on whatever is read from papers or sent. */
public final class CleanerFuzz {
  private static final List<Cleaner> ALL =
      Cleaners.names().stream().sorted().map(name -> Cleaners.named(name).orElseThrow()).toList();

  private CleanerFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    ALL.forEach(cleaner -> cleaner.clean(text));
  }
}
