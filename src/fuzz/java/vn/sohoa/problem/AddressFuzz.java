package vn.sohoa.problem;

import java.nio.charset.StandardCharsets;

/** Addresses of requests: converted once, they stay as they are. */
public final class AddressFuzz {
  private AddressFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String stored = SentAddress.of(new String(input, StandardCharsets.UTF_8));
    if (!SentAddress.of(stored).equals(stored)) {
      throw new IllegalStateException("converted twice: " + stored);
    }
  }
}
