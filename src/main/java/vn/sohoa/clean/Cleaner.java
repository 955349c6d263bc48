package vn.sohoa.clean;

import vn.sohoa.clean.finding.Cleaned;

/**
 * Makes the canonical value of what was read for one kind of field. Never throws, knows no clock.
 */
@FunctionalInterface
public interface Cleaner {
  Cleaned clean(String raw);
}
