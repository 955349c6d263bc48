/**
 * From words with boxes to the kind of paper and its fields. Plain Java: no HTTP, no SQL, no
 * framework.
 */
@NullMarked
package vn.sohoa.extract;

import org.jspecify.annotations.NullMarked;
