/**
 * Checks of candidates against each other and against what is known from elsewhere; calibration of
 * confidences.
 */
@NullMarked
package vn.sohoa.extract.check;

import org.jspecify.annotations.NullMarked;
