package vn.sohoa.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

class GuidanceMetadataTest {
  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void eachMemberIsAField() {
    assertThat(GuidanceMember.values())
        .allMatch(member -> MetadataFields.named(member.field()).isPresent());
    assertThat(GuidanceMember.titles()).hasSize(15).startsWith("DocCode", "TypeName");
  }

  @Test
  void namesMayHaveOtherCapitalsAndNumbersBeNumbers() {
    GuidanceMetadata read =
        GuidanceMetadata.of(
            json(
                """
                {"doccode":"G06.01_CV_00021_V1","TYPENAME":" Công văn ","pageAmount":4,"Subject":"","Mode":null}"""));
    assertThat(read.docCode().map(DocCode::toString)).hasValue("G06.01_CV_000021_V1");
    assertThat(read.values()).isEqualTo(Map.of("typeName", "Công văn", "pageAmount", "4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"x\"",
        "{\"Sobject\":\"x\"}",
        "{\"Subject\":{}}",
        "{\"Subject\":true}",
        "{\"PageAmount\":1.5}",
        "{\"Subject\":\"a\",\"subject\":\"b\"}",
        "{\"DocCode\":\"H24.99_CV_000001_V1\",\"docCode\":\"H24.99_CV_000002_V1\"}",
        "{\"DocCode\":\"21\"}",
        "{\"Subject\":\"a\\u0000b\"}"
      })
  void whatIsNotOfTheGuidanceIsRefused(String sent) {
    assertThatThrownBy(() -> GuidanceMetadata.of(json(sent)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID_REQUEST));
  }

  @Property
  void codesAreReadInBothForms(@ForAll("codes") DocCode code) {
    String five =
        "%s_%s_%05d_V%d".formatted(code.agency(), code.type(), code.ordinal(), code.version());
    for (String form : new String[] {code.toString(), five, " " + code + " "}) {
      assertThat(GuidanceMetadata.ofTexts(Map.of("DocCode", form)).docCode()).hasValue(code);
    }
  }

  @Provide
  Arbitrary<DocCode> codes() {
    return Arbitraries.integers()
        .between(1, 999_999)
        .flatMap(
            number ->
                Arbitraries.of("QĐ", "CV", "TTr", "QyĐ", "GP")
                    .map(type -> "H24.99_%s_%06d_V1".formatted(type, number)))
        .map(code -> DocCode.parse(code).orElseThrow());
  }
}
