/** Printed rules of a page: the lines of tables. */
@NullMarked
package vn.sohoa.filled.rule;

import org.jspecify.annotations.NullMarked;
