/** How a scan comes in: admission, storing, receipt. */
@NullMarked
package vn.sohoa.intake;

import org.jspecify.annotations.NullMarked;
