package vn.sohoa.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings that hold several values in one text. */
public final class NamedValues {
  private NamedValues() {}

  /** Returns the parts between commas, without those that are blank. */
  public static List<String> list(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /**
   * Returns the values of {@code name=value,name=value} by name.
   *
   * @param setting its name, for the error
   * @throws IllegalStateException if a part has no name or no value, or a name occurs twice
   */
  public static Map<String, String> map(String setting, String text) {
    var values = new LinkedHashMap<String, String>();
    for (String part : list(text)) {
      String[] sides = part.split("=", 2);
      boolean isWhole = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
      if (!isWhole || values.put(sides[0].strip(), sides[1].strip()) != null) {
        // Without the part, which may be a secret
        throw new IllegalStateException(
            setting + " is not of the form name=value, or has a name twice");
      }
    }
    return Map.copyOf(values);
  }
}
