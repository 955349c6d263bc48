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
   * Returns the media type of files with an extension.
   *
   * @throws IllegalArgumentException if the extension is not csv, json or xlsx
   */
  static String of(String extension) {
    String type = BY_EXTENSION.get(extension);
    if (type == null) {
      throw new IllegalArgumentException("no media type for " + extension);
    }
    return type;
  }
}
