/** Extraction of values by label, by grammar, or from a machine-readable zone. */
@NullMarked
package vn.sohoa.extract.label;

import org.jspecify.annotations.NullMarked;
