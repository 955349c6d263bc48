/**
 * How far dossiers are digitized (mức độ số hóa): obligations, exemptions, and papers that can be
 * re-used.
 */
@NullMarked
package vn.sohoa.coverage;

import org.jspecify.annotations.NullMarked;
