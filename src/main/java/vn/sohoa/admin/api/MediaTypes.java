package vn.sohoa.admin.api;

import java.util.Map;

/** Media types of the files that are imported. */
final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private MediaTypes() {}

  /**
   * @throws IllegalArgumentException for an extension that is none of csv, json, xlsx
   */
  static String of(String extension) {
    String type = BY_EXTENSION.get(extension);
    if (type == null) {
      throw new IllegalArgumentException("no media type for " + extension);
    }
    return type;
  }
}
