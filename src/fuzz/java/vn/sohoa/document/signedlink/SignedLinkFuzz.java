package vn.sohoa.document.signedlink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.sohoa.blob.Sha256;

/** Signed links: none that was not sealed opens, and what was sealed comes back. */
public final class SignedLinkFuzz {
  private static final SignedLinkCodec CODEC = new SignedLinkCodec(List.of(new byte[32]));
  private static final SignedLinkCodec OTHER =
      new SignedLinkCodec(
          List.of("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII)));

  private SignedLinkFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    CODEC
        .open(text)
        .ifPresent(
            link -> require(CODEC.seal(link).equals(text), "another token of the same link"));
    var link =
        new SignedLink(
            "H24.99_TL_000001_V1",
            LinkTarget.VIEW,
            "",
            Sha256.of(text),
            Instant.ofEpochSecond(input.length),
            "k",
            text.substring(0, Math.min(text.length(), 100)));
    String sealed = CODEC.seal(link);
    require(CODEC.open(sealed).filter(link::equals).isPresent(), "the link did not come back");
    require(OTHER.open(sealed).isEmpty(), "a link of another secret");
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException(fault);
    }
  }
}
