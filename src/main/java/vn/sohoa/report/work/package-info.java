/**
 * Numbers of the work: what was received, processed, reviewed and failed, and how well it is
 * scanned.
 */
@NullMarked
package vn.sohoa.report.work;

import org.jspecify.annotations.NullMarked;
