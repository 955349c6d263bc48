/**
 * Checks of candidates against each other and against external evidence, and calibration of
 * confidences.
 */
@NullMarked
package vn.sohoa.extract.check;

import org.jspecify.annotations.NullMarked;
