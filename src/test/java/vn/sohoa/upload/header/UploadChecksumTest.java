package vn.sohoa.upload.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadChecksumTest {
  private static String header(ChecksumAlgorithm algorithm, byte[] bytes) {
    return algorithm.label()
        + " "
        + Base64.getEncoder().encodeToString(algorithm.newDigest().digest(bytes));
  }

  /** The example of the protocol. */
  @Test
  void readsTheExampleOfTheProtocol() {
    UploadChecksum checksum =
        UploadChecksum.parse("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=").orElseThrow();
    MessageDigest digest = checksum.algorithm().newDigest();
    digest.update("hello world".getBytes(StandardCharsets.US_ASCII));

    assertThat(checksum.algorithm()).isEqualTo(ChecksumAlgorithm.SHA1);
    assertThat(checksum.isOf(digest)).isTrue();
  }

  @Property
  void isThatOfItsBytesOnly(
      @ForAll ChecksumAlgorithm algorithm,
      @ForAll @Size(min = 1, max = 100) byte[] bytes,
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    UploadChecksum checksum = UploadChecksum.parse(header(algorithm, bytes)).orElseThrow();
    byte[] changed = bytes.clone();
    changed[at % bytes.length] ^= (byte) change;
    MessageDigest right = algorithm.newDigest();
    right.update(bytes);
    MessageDigest wrong = algorithm.newDigest();
    wrong.update(changed);

    assertThat(checksum.isOf(right)).isTrue();
    assertThat(checksum.isOf(wrong)).isFalse();
  }

  @Property
  void neverFails(@ForAll String any) {
    assertThat(UploadChecksum.parse("sha1 " + any).isPresent())
        .isEqualTo(any.matches("[A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha1",
        "sha1 ",
        "SHA1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
        "md5 XrY7u+Ae7tCTyyK7j1rNww==",
        "sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
        "sha1  Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
        "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0",
        "sha1 Kq5sNclPz7QV2-lfQIuc6R7oRu0="
      })
  void refusesOtherForms(String header) {
    assertThat(UploadChecksum.parse(header)).isEmpty();
  }
}
