package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

class RowCleanerTest {
  private final RowCleaner cleaner =
      new RowCleaner(
          List.of(
              new Column("name", List.of("Tên"), Cleaners.named("text").orElseThrow()),
              new Column("day", List.of("Ngày"), Cleaners.named("date").orElseThrow())));

  @Test
  void ordersAndCleansCells() {
    Cleaned row = cleaner.clean("{\"day\": \"05/02/2025\", \"name\": \" Kho  \\\"A\\\" \"}");

    assertThat(row.value()).contains("{\"name\":\"Kho \\\"A\\\"\",\"day\":\"2025-02-05\"}");
    assertThat(row.flaws()).isEmpty();
  }

  @Test
  void leavesOutEmptyAndRefusedCells() {
    Cleaned row = cleaner.clean("{\"day\": \"31/02/2025\", \"name\": \"Kho\"}");

    assertThat(row.value()).contains("{\"name\":\"Kho\"}");
    assertThat(row.flaws())
        .containsExactly(new Cleaned.Flaw(FindingCode.IMPOSSIBLE_DATE, "day: 31/02/2025"));
    assertThat(cleaner.clean("{\"name\":\"Kho\",\"day\":\" \"}").value())
        .contains("{\"name\":\"Kho\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kho",
        "[\"Kho\"]",
        "{\"name\":1}",
        "{\"other\":\"Kho\"}",
        "{\"name\":\"Kho\"",
        "{\"name\":\"Kho\"} {}",
        "{\"name\":\"Kho\",\"name\":\"Nhà\"}",
        "null",
        "{}",
        ""
      })
  void refusesWhatIsNoRow(String text) {
    assertThat(cleaner.clean(text).value()).isEmpty();
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll String name, @ForAll String day) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("day", day);
    cells.put("name", name);

    Cleaned once = cleaner.clean(RowCleaner.write(cells));

    once.value().ifPresent(row -> assertThat(cleaner.clean(row).value()).contains(row));
  }
}
