/** Findings of cleaning and quality control (phát hiện), scan profiles, and the quality score. */
@NullMarked
package vn.sohoa.clean.finding;

import org.jspecify.annotations.NullMarked;
