package vn.sohoa.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What {@code -Dbench.<name>=<value>} says. An option reaches the benchmarks only if the profile
 * {@code bench} in pom.xml hands it on. One that is empty counts as not given.
 */
public record Options(Properties properties) {

  public String text(String name, String otherwise) {
    String given = properties.getProperty("bench." + name, "");
    return given.isBlank() ? otherwise : given.strip();
  }

  /**
   * @throws NumberFormatException if it is no whole number
   */
  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }

  /** The parts between commas. */
  public List<String> list(String name, String otherwise) {
    return Arrays.stream(text(name, otherwise).split(",", -1)).map(String::strip).toList();
  }

  public Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  /** Where benchmarks leave their reports and whatever else they write; it exists. */
  public Path outputFolder() {
    return path("out", "target/bench");
  }
}
