/** Duplicate detection. Duplicates are reported as findings, never removed. */
@NullMarked
package vn.sohoa.duplicate;

import org.jspecify.annotations.NullMarked;
