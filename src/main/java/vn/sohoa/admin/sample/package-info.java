/**
 * Draws scans of invented administrative papers, so that whoever tries or tests the service needs
 * no private one.
 */
@NullMarked
package vn.sohoa.admin.sample;

import org.jspecify.annotations.NullMarked;
