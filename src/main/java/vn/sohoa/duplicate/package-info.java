/** Papers that came before: recognised and told, never removed. */
@NullMarked
package vn.sohoa.duplicate;

import org.jspecify.annotations.NullMarked;
