package vn.sohoa.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {
  private static final byte[] SECRET = new byte[32];
  private static final CursorCodec LIST = new CursorCodec(SECRET, "list");

  @Property
  void opensWhatItSeals(@ForAll("texts") String scope, @ForAll("texts") String position) {
    CursorCodec codec = new CursorCodec(SECRET, scope);

    assertThat(codec.open(codec.seal(position))).contains(position);
  }

  @Property
  void opensNothingOfAnotherScope(
      @ForAll("texts") String one,
      @ForAll("texts") String other,
      @ForAll("texts") String position) {
    boolean isSame = one.equals(other);

    String cursor = new CursorCodec(SECRET, one).seal(position);

    assertThat(new CursorCodec(SECRET, other).open(cursor).isPresent()).isEqualTo(isSame);
  }

  @Property
  void opensNothingOfAnotherSecret(
      @ForAll @Size(32) byte[] other, @ForAll("texts") String position) {
    boolean isSame = Arrays.equals(other, SECRET);

    assertThat(new CursorCodec(other, "list").open(LIST.seal(position)).isPresent())
        .isEqualTo(isSame);
  }

  @Property
  void opensNothingThatWasChanged(
      @ForAll("texts") String position,
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = Base64.getUrlDecoder().decode(LIST.seal(position));
    bytes[at % bytes.length] ^= (byte) change;

    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThat(LIST.open(changed)).isEmpty();
  }

  @Property
  void opensNothingThatWasCutOrExtended(
      @ForAll("texts") String position, @ForAll @IntRange(min = 1, max = 60) int length) {
    String cursor = LIST.seal(position);

    assertThat(LIST.open(cursor.substring(0, Math.max(0, cursor.length() - length)))).isEmpty();
    assertThat(LIST.open(cursor + "A".repeat(length))).isEmpty();
  }

  @Property
  void readsAnyTextWithoutFailing(@ForAll String text) {
    assertThat(LIST.open(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "H24.99-250507-0001", "=", "AQ", "AQ==", "AQ\n", "%00"})
  void knowsNoPlainPositions(String cursor) {
    assertThat(LIST.open(cursor)).isEmpty();
  }

  @Test
  void hasOneFormForEachPosition() {
    String cursor = LIST.seal("1");

    assertThat(LIST.open(cursor)).contains("1");
    assertThat(LIST.open(cursor + "=")).isEmpty();
    assertThat(LIST.open(cursor + "\n")).isEmpty();
  }

  @Test
  void isShortAndNeedsNoEscaping() {
    assertThat(LIST.seal("H24.99-250507-0001")).hasSize(47).matches("[A-Za-z0-9_-]+");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("", "a", "ab", "&", "a&b=c", "Đề án", "😀", "~", " ", "\0")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }
}
