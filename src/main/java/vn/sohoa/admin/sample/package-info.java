/**
 * Draws scans of fictitious administrative papers, so that trying or testing the service requires
 * no private document.
 */
@NullMarked
package vn.sohoa.admin.sample;

import org.jspecify.annotations.NullMarked;
