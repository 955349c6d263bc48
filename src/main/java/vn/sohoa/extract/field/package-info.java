/** Fields and their candidate values, the result type of all extraction rules. */
@NullMarked
package vn.sohoa.extract.field;

import org.jspecify.annotations.NullMarked;
