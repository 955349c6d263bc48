/** Templates of papers, read from the resources {@code samples}. */
@NullMarked
package vn.sohoa.admin.sample.template;

import org.jspecify.annotations.NullMarked;
