/** The page as rows, columns and cells of words, laid straight. */
@NullMarked
package vn.sohoa.extract.layout;

import org.jspecify.annotations.NullMarked;
