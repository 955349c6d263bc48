/** Layout of a deskewed page: rows, columns and cells of words. */
@NullMarked
package vn.sohoa.extract.layout;

import org.jspecify.annotations.NullMarked;
