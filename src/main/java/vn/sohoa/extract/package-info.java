/**
 * Extraction of the kind of paper and its fields from words with boxes. Plain Java: no HTTP, no
 * SQL, no framework.
 */
@NullMarked
package vn.sohoa.extract;

import org.jspecify.annotations.NullMarked;
