package vn.sohoa.clean.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Result of cleaning one raw value. A rejected value is empty; an accepted value may still have
 * flaws to report.
 *
 * @param value canonical value; cleaning it again returns the same value
 * @param flaws may be empty only if there is a value
 */
public record Cleaned(Optional<String> value, List<Flaw> flaws) {

  /**
   * One problem of the raw value.
   *
   * @param detail the text or value that explains it
   */
  public record Flaw(FindingCode code, String detail) {}

  public Cleaned {
    flaws = List.copyOf(flaws);
    if (value.isEmpty() && flaws.isEmpty()) {
      throw new IllegalArgumentException("either a value or a flaw is required");
    }
  }

  public static Cleaned of(Object value) {
    return new Cleaned(Optional.of(value.toString()), List.of());
  }

  public static Cleaned refused(FindingCode code, String detail) {
    return new Cleaned(Optional.empty(), List.of(new Flaw(code, detail)));
  }

  /** Returns the parsed value, or a rejection with {@code INVALID_FORMAT} and the raw text. */
  public static Cleaned ofValid(Optional<?> parsed, String raw) {
    return parsed
        .map(Cleaned::of)
        .orElseGet(() -> refused(FindingCode.INVALID_FORMAT, VietnameseText.tidy(raw)));
  }

  public Cleaned with(FindingCode code, String detail) {
    return new Cleaned(
        value, Stream.concat(flaws.stream(), Stream.of(new Flaw(code, detail))).toList());
  }

  /** Returns whether there is a value that may be wrong. */
  public boolean isDoubtful() {
    return value.isPresent()
        && flaws.stream().anyMatch(flaw -> flaw.code() == FindingCode.LOW_CONFIDENCE);
  }

  /** Returns the flaws for which a value that was typed or sent is refused; notes are none. */
  public List<Flaw> objections() {
    return flaws.stream()
        .filter(flaw -> value.isEmpty() || flaw.code().severity() != Severity.INFO)
        .toList();
  }

  /** Returns the flaws as findings about the field with this metadata name. */
  public List<Finding> findings(String field) {
    return flaws.stream().map(it -> Finding.ofField(it.code(), field, it.detail())).toList();
  }
}
