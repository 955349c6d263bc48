package vn.sohoa.upload.header;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadNumberTest {
  @Property
  void readsWhatIsWritten(@ForAll @LongRange(max = 999_999_999_999_999_999L) long bytes) {
    assertThat(UploadNumber.parse(Long.toString(bytes))).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "1000000000000000000", "١"})
  void refusesEverythingElse(String header) {
    assertThat(UploadNumber.parse(header)).isEmpty();
  }
}
