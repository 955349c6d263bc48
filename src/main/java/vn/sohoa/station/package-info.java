/**
 * The agent of a scanning desk: commands under {@code sohoa station}. Plain Java without native
 * parts, so that the same code runs on Windows desks; a client of the public API.
 */
@NullMarked
package vn.sohoa.station;

import org.jspecify.annotations.NullMarked;
