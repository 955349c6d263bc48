/** Pages of reports. */
@NullMarked
package vn.sohoa.web.report;

import org.jspecify.annotations.NullMarked;
