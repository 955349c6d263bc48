/** Intake of scans: admission, storage, receipt. */
@NullMarked
package vn.sohoa.intake;

import org.jspecify.annotations.NullMarked;
