/** Sheets of paper that the service prints: PDF of its own words and numbers. */
@NullMarked
package vn.sohoa.print;

import org.jspecify.annotations.NullMarked;
