/** Order of the pages of a document, and what is on a sheet besides one page. */
@NullMarked
package vn.sohoa.extract.order;

import org.jspecify.annotations.NullMarked;
