package vn.sohoa.clean.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * What a cleaner makes of a reading. A doubtful reading has no value; a value may still have flaws
 * worth telling.
 *
 * @param value canonical; cleaning it again gives the same
 * @param flaws empty only if there is a value
 */
public record Cleaned(Optional<String> value, List<Flaw> flaws) {

  /**
   * What is wrong.
   *
   * @param detail the text or value that explains it
   */
  public record Flaw(FindingCode code, String detail) {}

  public Cleaned {
    flaws = List.copyOf(flaws);
    if (value.isEmpty() && flaws.isEmpty()) {
      throw new IllegalArgumentException("neither a value nor a flaw");
    }
  }

  public static Cleaned of(Object value) {
    return new Cleaned(Optional.of(value.toString()), List.of());
  }

  public static Cleaned refused(FindingCode code, String detail) {
    return new Cleaned(Optional.empty(), List.of(new Flaw(code, detail)));
  }

  /** The value, or the raw text as one that breaks the grammar of its kind. */
  public static Cleaned ofValid(Optional<?> parsed, String raw) {
    return parsed
        .map(Cleaned::of)
        .orElseGet(() -> refused(FindingCode.INVALID_FORMAT, VietnameseText.tidy(raw)));
  }

  public Cleaned with(FindingCode code, String detail) {
    return new Cleaned(
        value, Stream.concat(flaws.stream(), Stream.of(new Flaw(code, detail))).toList());
  }

  /** Whether there is a value that may be another one. */
  public boolean isDoubtful() {
    return value.isPresent()
        && flaws.stream().anyMatch(flaw -> flaw.code() == FindingCode.LOW_CONFIDENCE);
  }

  /** The flaws as findings about a field, by its metadata name. */
  public List<Finding> findings(String field) {
    return flaws.stream().map(it -> Finding.ofField(it.code(), field, it.detail())).toList();
  }
}
