package vn.sohoa.result.entry;

import java.util.Map;
import java.util.Optional;

/**
 * An attested result.
 *
 * @param agencyCode of the agency that declared it
 * @param kind id of its kind of paper; empty if unknown
 * @param fields by name
 * @param fileName of the file that goes with the entry
 */
public record ResultPaper(
    String agencyCode, Optional<String> kind, Map<String, Field> fields, String fileName) {
  public ResultPaper {
    fields = Map.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param value canonical
   * @param isAbsent whether a person said that the paper does not have it
   */
  public record Field(Optional<String> value, boolean isAbsent) {}

  Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name)).flatMap(Field::value);
  }

  boolean isAbsent(String name) {
    return Optional.ofNullable(fields.get(name)).filter(Field::isAbsent).isPresent();
  }
}
