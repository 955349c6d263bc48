/** Names that one transaction at a time may hold. */
@NullMarked
package vn.sohoa.lock;

import org.jspecify.annotations.NullMarked;
