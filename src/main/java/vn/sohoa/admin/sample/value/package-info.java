/** Values of invented papers, reproducible by seed. */
@NullMarked
package vn.sohoa.admin.sample.value;

import org.jspecify.annotations.NullMarked;
