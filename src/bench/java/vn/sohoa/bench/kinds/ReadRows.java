package vn.sohoa.bench.kinds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.Extraction;

/** Records of a table: values that are JSON objects in one line. */
final class ReadRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadRows() {}

  static List<Map<String, String>> of(Extraction extraction, String table) {
    return extraction.fields().stream()
        .filter(field -> field.name().metadataName().equals(table))
        .flatMap(field -> field.clean().stream())
        .map(ReadRows::row)
        .toList();
  }

  private static Map<String, String> row(String json) {
    try {
      var cells = new LinkedHashMap<String, String>();
      JsonNode row = JSON.readTree(json);
      row.fieldNames().forEachRemaining(name -> cells.put(name, row.get(name).asText()));
      return cells;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no record: " + json, e);
    }
  }

  /** Whether one of the records has all cells of this one, case and punctuation aside. */
  static boolean contain(List<Map<String, String>> rows, Map<String, String> row) {
    return rows.stream()
        .anyMatch(
            read ->
                row.entrySet().stream()
                    .allMatch(
                        cell ->
                            key(cell.getValue())
                                .equals(key(read.getOrDefault(cell.getKey(), "")))));
  }

  private static String key(String text) {
    return VietnameseText.toneKey(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
