package vn.sohoa.clean.metadata;

import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;

/**
 * A field of the metadata sets that every kind of paper may have.
 *
 * @param name in the API, camelCase
 * @param cleaner validates a value and converts it to its canonical form
 * @param maxLength characters of the canonical form
 * @param key whether a wrong value does harm: it identifies the paper or its owner
 * @param manyValued whether it may have several values
 */
public record MetadataField(
    String name, Cleaner cleaner, int maxLength, boolean key, boolean manyValued) {
  /** Cleans a value and refuses one that is too long. */
  public Cleaned clean(String raw) {
    Cleaned cleaned = cleaner.clean(raw);
    boolean isTooLong = cleaned.value().filter(value -> value.length() > maxLength).isPresent();
    return isTooLong
        ? Cleaned.refused(FindingCode.INVALID_FORMAT, "> " + maxLength + " characters")
        : cleaned;
  }
}
