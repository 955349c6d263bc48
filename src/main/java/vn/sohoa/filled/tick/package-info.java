/** Tick boxes of a form: where their squares are, and whether there is ink in them. */
@NullMarked
package vn.sohoa.filled.tick;

import org.jspecify.annotations.NullMarked;
