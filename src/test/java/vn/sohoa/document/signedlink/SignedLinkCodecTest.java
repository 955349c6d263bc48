package vn.sohoa.document.signedlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.sohoa.blob.Sha256;

class SignedLinkCodecTest {
  private static final byte[] SECRET = new byte[32];
  private static final SignedLinkCodec CODEC = new SignedLinkCodec(List.of(SECRET));

  @Property
  void opensWhatItSeals(@ForAll("links") SignedLink link) {
    assertThat(CODEC.open(CODEC.seal(link))).contains(link);
  }

  /** One that is changed in a single bit, for all bits of the token. */
  @Property(tries = 20)
  void opensNothingOfWhichABitWasChanged(@ForAll("links") SignedLink link) {
    byte[] sealed = Base64.getUrlDecoder().decode(CODEC.seal(link));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(CODEC.open(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
          .as("bit %d of %s", bit, link)
          .isEmpty();
    }
  }

  @Property
  void opensNothingThatWasCutOrExtended(
      @ForAll("links") SignedLink link, @ForAll @IntRange(min = 1, max = 400) int length) {
    String token = CODEC.seal(link);

    assertThat(CODEC.open(token.substring(0, Math.max(0, token.length() - length)))).isEmpty();
    assertThat(CODEC.open(token + "A".repeat(length))).isEmpty();
    assertThat(CODEC.open(token + "=")).isEmpty();
    assertThat(CODEC.open(token + "\n")).isEmpty();
  }

  @Property
  void opensNothingOfAnotherSecret(
      @ForAll("links") SignedLink link, @ForAll @Size(32) byte[] other) {
    boolean isSame = Arrays.equals(other, SECRET);

    assertThat(new SignedLinkCodec(List.of(other)).open(CODEC.seal(link)).isPresent())
        .isEqualTo(isSame);
  }

  @Property
  void readsAnyTextWithoutFailing(@ForAll String text) {
    assertThat(CODEC.open(text)).isEmpty();
  }

  @Test
  void aRotationSignsByTheNewSecretAndOpensWhatTheOldOneSigned() {
    byte[] fresh = new byte[32];
    Arrays.fill(fresh, (byte) 7);
    var rotated = new SignedLinkCodec(List.of(fresh, SECRET));
    SignedLink link = link("nva");

    assertThat(rotated.open(CODEC.seal(link))).contains(link);
    assertThat(CODEC.open(rotated.seal(link))).isEmpty();
    assertThat(new SignedLinkCodec(List.of(fresh)).open(rotated.seal(link))).contains(link);
    assertThat(new SignedLinkCodec(List.of(fresh)).open(CODEC.seal(link))).isEmpty();
  }

  @Test
  void thereIsNoLinkWithoutASecret() {
    assertThatThrownBy(() -> new SignedLinkCodec(List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void needsNoEscapingAndIsShortEnoughForAnAddress() {
    assertThat(CODEC.seal(link("ngườidùng".repeat(11)))).hasSizeLessThan(600).matches("[\\w-]+");
  }

  @Property
  void isOverFromItsLastSecondOn(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long end,
      @ForAll @LongRange(min = -5_000_000_000L, max = 5_000_000_000L) long nanos) {
    SignedLink link = ending(Instant.ofEpochSecond(end));

    assertThat(link.isOver(Instant.ofEpochSecond(end, nanos))).isEqualTo(nanos >= 0);
  }

  @Test
  void isOverAtTheExactSecond() {
    Instant end = Instant.parse("2026-11-30T08:12:15Z");

    assertThat(ending(end).isOver(end.minusNanos(1))).isFalse();
    assertThat(ending(end).isOver(end)).isTrue();
  }

  private static SignedLink ending(Instant end) {
    return new SignedLink("H1", LinkTarget.VIEW, "", Sha256.of("x"), end, "k", "nva");
  }

  private static SignedLink link(String person) {
    return new SignedLink(
        "H24.99_TL_000001_V1",
        LinkTarget.FILE,
        "original",
        Sha256.of("x"),
        Instant.parse("2026-11-30T08:12:15Z"),
        "0123456789abcdef",
        person);
  }

  @Provide
  Arbitrary<SignedLink> links() {
    Arbitrary<String> persons =
        Arbitraries.of("nva", "Nguyễn Văn A", "a\nFILE\n", "😀", "~", " ", "\0");
    return Combinators.combine(
            Arbitraries.of("H24.99_TL_000001_V1", "H24.99_QĐ_000123_V2"),
            Arbitraries.of(LinkTarget.class),
            Arbitraries.of("", "original", "pdfa", "text"),
            Arbitraries.longs().between(0, 253_402_300_799L),
            Arbitraries.of("0123456789abcdef", "k"),
            persons.list().ofMinSize(1).ofMaxSize(5))
        .as(
            (docCode, opens, rendition, end, maker, person) ->
                new SignedLink(
                    docCode,
                    opens,
                    rendition,
                    Sha256.of(docCode + end),
                    Instant.ofEpochSecond(end),
                    maker,
                    String.join("", person)));
  }
}
