/** Documents (tài liệu số hóa) with their pages, renditions, fields and findings. */
@NullMarked
package vn.sohoa.document;

import org.jspecify.annotations.NullMarked;
