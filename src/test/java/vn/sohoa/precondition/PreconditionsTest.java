package vn.sohoa.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.precondition.Preconditions.Outcome;

class PreconditionsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "If-Match      | \"1\"         | PROCEED | FAILED",
        "If-Match      | \"0\", \"1\"  | PROCEED | FAILED",
        "If-Match      | *             | PROCEED | FAILED",
        "If-Match      | \"0\"         | FAILED  | FAILED",
        "If-Match      | W/\"1\"       | FAILED  | FAILED",
        "If-Match      | 1             | FAILED  | FAILED",
        "If-None-Match | *             | FAILED  | PROCEED",
        "If-None-Match | \"1\"         | FAILED  | PROCEED",
        "If-None-Match | W/\"1\"       | FAILED  | PROCEED",
        "If-None-Match | \"0\"         | PROCEED | PROCEED",
        "If-None-Match | 1             | FAILED  | FAILED",
        "If-Unmodified-Since | Thu, 01 Jan 1970 00:00:00 GMT | PROCEED | PROCEED",
        "Accept        | *             | PROCEED | PROCEED"
      })
  void guardsChanges(String name, String value, Outcome ofExisting, Outcome ofMissing) {
    Map<String, List<String>> headers = Map.of(name, List.of(value));

    Preconditions sent = Preconditions.ofTags(header -> headers.getOrDefault(header, List.of()));

    assertThat(sent.evaluateWrite(Optional.of(Validators.of(EntityTag.strong("1")))))
        .isEqualTo(ofExisting);
    assertThat(sent.evaluateWrite(Optional.empty())).isEqualTo(ofMissing);
    assertThat(sent.hasIfMatch()).isEqualTo(name.equals("If-Match"));
  }
}
