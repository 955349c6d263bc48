/** Locks on names, released at the end of the transaction. */
@NullMarked
package vn.sohoa.lock;

import org.jspecify.annotations.NullMarked;
