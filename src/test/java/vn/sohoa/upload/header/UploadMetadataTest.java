package vn.sohoa.upload.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadMetadataTest {
  private static String header(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + " "
                    + Base64.getEncoder()
                        .encodeToString(one.getValue().getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(","));
  }

  @Property
  void readsWhatIsWritten(@ForAll("pairs") Map<String, String> values) {
    assertThat(UploadMetadata.parse(header(values)).orElseThrow().values()).isEqualTo(values);
  }

  @Provide
  Arbitrary<Map<String, String>> pairs() {
    Arbitrary<String> keys =
        Arbitraries.strings()
            .withCharRange('!', '~')
            .excludeChars(',')
            .ofMinLength(1)
            .ofMaxLength(8);
    Arbitrary<String> texts = Arbitraries.strings().withChars("aàậ漢 ,=\n\u0000").ofMaxLength(20);
    return Arbitraries.maps(keys, texts).ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void neverFails(@ForAll String any) {
    assertThat(UploadMetadata.parse(any).map(UploadMetadata::values))
        .satisfiesAnyOf(
            parsed -> assertThat(parsed).isEmpty(),
            parsed -> assertThat(parsed.orElseThrow()).isNotEmpty());
  }

  /** The example of the protocol, with a key that has no value. */
  @Test
  void readsTheExampleOfTheProtocol() {
    UploadMetadata metadata =
        UploadMetadata.parse("filename d29ybGRfZG9taW5hdGlvbl9wbGFuLnBkZg==,is_confidential")
            .orElseThrow();

    assertThat(metadata.fileName()).contains("world_domination_plan.pdf");
    assertThat(metadata.values()).containsEntry("is_confidential", "");
    assertThat(metadata.sha256()).isEmpty();
  }

  @Test
  void spacesAroundPairsAreAllowed() {
    assertThat(UploadMetadata.parse("a YQ==, b  Yg== ").orElseThrow().values())
        .isEqualTo(Map.of("a", "a", "b", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a,",
        "a YQ==,a Yg==",
        "a,a",
        "a YQ",
        "a YR==",
        "a *",
        "a YQ== Yg==",
        "a gICA",
        "ậ YQ=="
      })
  void refusesOtherForms(String header) {
    assertThat(UploadMetadata.parse(header)).isEmpty();
  }

  @Test
  void refusesALongHeader() {
    assertThat(UploadMetadata.parse("a" + "b".repeat(UploadMetadata.LONGEST))).isEmpty();
  }
}
