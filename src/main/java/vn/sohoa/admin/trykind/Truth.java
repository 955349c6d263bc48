package vn.sohoa.admin.trykind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * True values of scans.
 *
 * @param fields names of the fields, in the order of the table
 * @param byFile true values by name of the file, in NFC, and field, in canonical form; a field
 *     without a value has an empty list
 */
record Truth(List<String> fields, Map<String, Map<String, List<String>>> byFile) {
  /** Nothing is known. */
  static final Truth NONE = new Truth(List.of(), Map.of());

  Truth {
    fields = List.copyOf(fields);
    byFile = Map.copyOf(byFile);
  }

  boolean isKnown() {
    return !byFile.isEmpty();
  }

  /** Returns the true values of a field on a scan; empty if the table does not have them. */
  Optional<List<String>> of(String file, String field) {
    return Optional.ofNullable(byFile.getOrDefault(file, Map.of()).get(field));
  }
}
