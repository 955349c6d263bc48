/**
 * Cleaning of raw values: canonical Vietnamese text, codes and dates, and the findings that result.
 * Plain Java.
 */
@NullMarked
package vn.sohoa.clean;

import org.jspecify.annotations.NullMarked;
