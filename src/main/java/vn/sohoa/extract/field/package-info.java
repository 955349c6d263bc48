/** Fields and their candidate values, as all rules return them. */
@NullMarked
package vn.sohoa.extract.field;

import org.jspecify.annotations.NullMarked;
