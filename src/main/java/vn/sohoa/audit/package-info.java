/** Append-only audit record of every write. */
@NullMarked
package vn.sohoa.audit;

import org.jspecify.annotations.NullMarked;
