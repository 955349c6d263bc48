/** Detection of papers received before: they are reported, never removed. */
@NullMarked
package vn.sohoa.duplicate;

import org.jspecify.annotations.NullMarked;
