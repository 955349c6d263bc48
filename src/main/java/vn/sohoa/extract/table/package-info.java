/** Tables with headings (bảng biểu), whose rows are records. */
@NullMarked
package vn.sohoa.extract.table;

import org.jspecify.annotations.NullMarked;
