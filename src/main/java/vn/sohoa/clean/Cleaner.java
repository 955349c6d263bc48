package vn.sohoa.clean;

/**
 * Makes the canonical value of what was read for one kind of field. Never throws, knows no clock.
 */
@FunctionalInterface
public interface Cleaner {
  Cleaned clean(String raw);
}
