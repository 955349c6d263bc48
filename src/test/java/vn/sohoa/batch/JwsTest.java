package vn.sohoa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JwsTest {
  /** The key and the signed text of RFC 8037, appendix A. */
  private static final String PRIVATE =
      "302e020100300506032b657004220420" + hex("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");

  private static final String PUBLIC =
      "302a300506032b6570032100" + hex("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

  private static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void theKeyIsNamedByItsThumbprint() {
    assertThat(Jws.coordinate(bytes(PUBLIC)))
        .isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assertThat(Jws.keyId(bytes(PUBLIC))).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void theExampleOfTheStandardVerifies() {
    String jws =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    assertThat(Jws.verify(jws, bytes(PUBLIC))).contains("Example of Ed25519 signing");
  }

  @Property(tries = 50)
  void whatWasSignedVerifiesAndNothingElse(
      @ForAll String text, @ForAll @IntRange(max = 1_000_000) int place) {
    String payload = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String jws = Jws.sign(payload, bytes(PRIVATE), bytes(PUBLIC));

    assertThat(Jws.verify(jws, bytes(PUBLIC))).contains(payload);
    assertThat(Jws.verify(changed(jws, place % jws.length()), bytes(PUBLIC))).isEmpty();
  }

  /** The bits that base64 does not use are left alone: the last letter of each part. */
  private static String changed(String jws, int place) {
    int at = jws.charAt(place) == '.' || isLast(jws, place) ? 0 : place;
    char other = jws.charAt(at) == 'A' ? 'B' : 'A';
    return new StringBuilder(jws).replace(at, at + 1, String.valueOf(other)).toString();
  }

  private static boolean isLast(String jws, int place) {
    return place + 1 == jws.length() || jws.charAt(place + 1) == '.';
  }

  @Test
  void anotherKeyDoesNotVerify() throws GeneralSecurityException {
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String jws = Jws.sign("x", bytes(PRIVATE), bytes(PUBLIC));

    assertThat(Jws.verify(jws, other.getPublic().getEncoded())).isEmpty();
  }

  @Test
  void malformedOnesAreRefused() {
    for (String text : new String[] {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "é.é.é"}) {
      assertThat(Jws.verify(text, bytes(PUBLIC))).as(text).isEmpty();
    }
  }
}
