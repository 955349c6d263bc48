package vn.sohoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void quotesHoldSeparatorsLineBreaksAndQuotes() {
    assertThat(CsvText.rows("a,\"b,c\",\"d\ne\",\"f\"\"g\"\r\nh,,\r\n"))
        .containsExactly(List.of("a", "b,c", "d\ne", "f\"g"), List.of("h", "", ""));
  }

  @Test
  void aSemicolonPartsWhereTheHeadHasNoComma() {
    assertThat(CsvText.rows("a;b\n1;2,5")).containsExactly(List.of("a", "b"), List.of("1", "2,5"));
  }

  @Test
  void whatEndsTooEarlyIsReadToItsEnd() {
    assertThat(CsvText.rows("a,\"b")).containsExactly(List.of("a", "b"));
    assertThat(CsvText.rows("a,")).containsExactly(List.of("a", ""));
    assertThat(CsvText.rows("")).isEmpty();
  }

  @Property
  void readsBackWhatWasQuoted(
      @ForAll @NotEmpty @Size(max = 6) List<@NotEmpty @Size(max = 4) List<String>> table) {
    String text =
        table.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "\"head\",\"head\"\n", "\n"));

    assertThat(CsvText.rows(text).subList(1, table.size() + 1)).isEqualTo(table);
  }
}
