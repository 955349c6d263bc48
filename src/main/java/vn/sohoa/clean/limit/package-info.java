/** Limits for what definitions of others make the service do: time, and the size of patterns. */
@NullMarked
package vn.sohoa.clean.limit;

import org.jspecify.annotations.NullMarked;
