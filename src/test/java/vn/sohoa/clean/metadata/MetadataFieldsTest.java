package vn.sohoa.clean.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.Cleaned;

/** Values that people type, as the metadata sets store them. */
class MetadataFieldsTest {
  private static Optional<String> clean(String name, String raw) {
    return MetadataFields.named(name).orElseThrow().clean(raw).value();
  }

  @ParameterizedTest
  @CsvSource({
    "codeNumber, 7, 07",
    "codeNumber, 0045, 45",
    "codeNumber, 118/2025, 118/2025",
    "codeNotation, QĐ- UBND, QĐ-UBND",
    "issuedDate, 05/02/2025, 2025-02-05",
    "issuedDate, ngày 5 tháng 2 năm 2025, 2025-02-05",
    "mode, 1, 01",
    "mode, công khai, 01",
    "confidenceLevel, Số hóa, 02",
    "maintenance, 70 năm, 02",
    "language, Tiếng Nga, Tiếng Nga",
    "pageAmount, 012, 12",
    "taxCode, 0100112437, 0100112437"
  })
  void aValueHasOneForm(String name, String typed, String stored) {
    assertThat(clean(name, typed)).contains(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "codeNumber, 0",
    "codeNumber, 12a",
    "codeNumber, /KH-BQL",
    "issuedDate, 31/02/2025",
    "issuedDate, 2025-13-01",
    "mode, Tuyệt đối",
    "pageAmount, 0",
    "pageAmount, 10000",
    "taxCode, 0100112438"
  })
  void whatBreaksTheGrammarIsRefused(String name, String typed) {
    assertThat(clean(name, typed)).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(clean("keyword", "a".repeat(100))).isPresent();
    assertThat(clean("keyword", "a".repeat(101))).isEmpty();
  }

  @Property
  void cleaningAgainChangesNothing(@ForAll @StringLength(max = 40) String typed) {
    MetadataFields.all()
        .forEach(
            field -> {
              Cleaned once = field.clean(typed);
              once.value()
                  .ifPresent(
                      value ->
                          assertThat(field.clean(value).value()).as(field.name()).contains(value));
            });
  }
}
