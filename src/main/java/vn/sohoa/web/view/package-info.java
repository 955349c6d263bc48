/** What signed links open: a record with its pages, read-only and in frames of other sites. */
@NullMarked
package vn.sohoa.web.view;

import org.jspecify.annotations.NullMarked;
