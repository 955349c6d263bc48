package vn.sohoa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDigestTest {
  private static final int SECRET_BYTES = 32;

  private final ReadDigest digest = new ReadDigest(new byte[SECRET_BYTES]);

  @ParameterizedTest
  @ValueSource(strings = {"Đặng Thị Hồng", "đặng thị hồng", " DANG  THI HONG ", "Đặng Thị Hồng"})
  void waysToWriteANameHaveOneDigest(String written) {
    assertThat(digest.ofValue(written)).isEqualTo(digest.ofValue("dang thi hong")).hasSize(32);
  }

  @Test
  void otherValuesAndOtherSecretsHaveOtherDigests() {
    byte[] other = new byte[SECRET_BYTES];
    other[0] = 1;

    assertThat(digest.ofValue("001085012345"))
        .isNotEqualTo(digest.ofValue("001085012346"))
        .isNotEqualTo(new ReadDigest(other).ofValue("001085012345"));
  }

  @Test
  void sharesAreTheSameForTheSameTextAndSpreadEvenly() {
    assertThat(digest.share("a")).isEqualTo(digest.share("a")).isBetween(0.0, 1.0);
    long below = IntStream.range(0, 10_000).filter(i -> digest.share("record " + i) < 0.1).count();
    assertThat(below).isBetween(900L, 1100L);
  }
}
