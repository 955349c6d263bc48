package vn.sohoa.paging;

import java.nio.charset.StandardCharsets;

/** Cursors: none that was not sealed opens, and what was sealed comes back. */
public final class CursorFuzz {
  private static final CursorCodec CODEC = new CursorCodec(new byte[32], "documents?state=READY");
  private static final CursorCodec OTHER = new CursorCodec(new byte[32], "documents?");

  private CursorFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    CODEC
        .open(text)
        .ifPresent(
            position -> {
              require(CODEC.seal(position).equals(text), "another cursor of the same position");
            });
    String sealed = CODEC.seal(text);
    require(CODEC.open(sealed).filter(text::equals).isPresent(), "the position did not come back");
    require(OTHER.open(sealed).isEmpty(), "a cursor of another filter");
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException(fault);
    }
  }
}
