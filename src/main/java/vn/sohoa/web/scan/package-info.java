/** The page on which scans are sent. */
@NullMarked
package vn.sohoa.web.scan;

import org.jspecify.annotations.NullMarked;
