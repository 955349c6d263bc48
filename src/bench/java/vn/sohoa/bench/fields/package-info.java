/** Fields of papers: exactness, precision, and what confidences are worth. */
@NullMarked
package vn.sohoa.bench.fields;

import org.jspecify.annotations.NullMarked;
