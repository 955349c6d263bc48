package vn.sohoa.extract.kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Cleans a row of a table, a JSON object in one line with texts as members: {@code
 * {"name":"Kho","amount":"300"}}. The members of the canonical row have the order of the columns,
 * and empty cells are left out. A cell that its cleaner refuses is left out, too, with a flaw.
 */
public final class RowCleaner implements Cleaner {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Column> columns;

  RowCleaner(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Returns cells as a row.
   *
   * @param cells texts by names of columns
   */
  public static String write(Map<String, String> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }

  @Override
  public Cleaned clean(String raw) {
    Optional<Map<String, String>> cells = cells(raw);
    if (cells.isEmpty()) {
      return Cleaned.refused(FindingCode.INVALID_FORMAT, VietnameseText.tidy(raw));
    }
    var kept = new LinkedHashMap<String, String>();
    var flaws = new ArrayList<Cleaned.Flaw>();
    for (Column column : columns) {
      String text = cells.get().getOrDefault(column.name(), "");
      if (!text.isBlank()) {
        Cleaned cleaned = column.cleaner().clean(text);
        cleaned.value().ifPresent(value -> kept.put(column.name(), value));
        cleaned
            .flaws()
            .forEach(
                flaw ->
                    flaws.add(new Cleaned.Flaw(flaw.code(), column.name() + ": " + flaw.detail())));
      }
    }
    if (kept.isEmpty() && flaws.isEmpty()) {
      return Cleaned.refused(FindingCode.FIELD_MISSING, "");
    }
    return new Cleaned(kept.isEmpty() ? Optional.empty() : Optional.of(write(kept)), flaws);
  }

  /** Returns the cells; empty if the text is no object of texts with names of columns. */
  private Optional<Map<String, String>> cells(String raw) {
    try {
      JsonNode row = JSON.readTree(raw);
      if (row == null || !row.isObject()) {
        return Optional.empty();
      }
      var cells = new LinkedHashMap<String, String>();
      for (Map.Entry<String, JsonNode> member : row.properties()) {
        boolean isKnown =
            columns.stream().anyMatch(column -> column.name().equals(member.getKey()));
        if (!isKnown || !member.getValue().isTextual()) {
          return Optional.empty();
        }
        cells.put(member.getKey(), member.getValue().textValue());
      }
      return Optional.of(cells);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
