package vn.sohoa.clean.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

/**
 * A field of the metadata sets that every kind of paper may have.
 *
 * @param name in the API, camelCase
 * @param type name of the cleaner; {@code text} for one that no definition of a kind may name
 * @param cleaner validates a value and converts it to its canonical form
 * @param maxLength characters of the canonical form
 * @param key whether a wrong value does harm: it identifies the paper or its owner
 * @param manyValued whether it may have several values
 */
public record MetadataField(
    String name, String type, Cleaner cleaner, int maxLength, boolean key, boolean manyValued) {
  private static final Pattern TOO_LONG = Pattern.compile("> (\\d+) characters");

  /** Cleans a value and refuses one that is too long. */
  public Cleaned clean(String raw) {
    Cleaned cleaned = cleaner.clean(raw);
    boolean isTooLong = cleaned.value().filter(value -> value.length() > maxLength).isPresent();
    return isTooLong
        ? Cleaned.refused(FindingCode.INVALID_FORMAT, "> " + maxLength + " characters")
        : cleaned;
  }

  /**
   * Returns the number of characters that a value may have, if the detail of a finding says that
   * one has more.
   */
  public static Optional<String> limitIn(String detail) {
    Matcher tooLong = TOO_LONG.matcher(detail);
    return tooLong.matches() ? Optional.of(tooLong.group(1)) : Optional.empty();
  }
}
