/** Values found by a label, by their own grammar, or in a machine-readable zone. */
@NullMarked
package vn.sohoa.extract.label;

import org.jspecify.annotations.NullMarked;
