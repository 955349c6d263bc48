package vn.sohoa.clean;

import vn.sohoa.clean.finding.Cleaned;

/**
 * Converts the raw value of one kind of field to its canonical value. Implementations never throw
 * and do not depend on the current time.
 */
@FunctionalInterface
public interface Cleaner {
  Cleaned clean(String raw);
}
