/**
 * What cleaning and quality control report (phát hiện), the scan profiles, and the quality score.
 */
@NullMarked
package vn.sohoa.clean.finding;

import org.jspecify.annotations.NullMarked;
