/** Lines of a page: the rules of tables, and dotted lines to write on. */
@NullMarked
package vn.sohoa.filled.rule;

import org.jspecify.annotations.NullMarked;
