/** Rasters in native memory and what is done to them before they are read. */
@NullMarked
package vn.sohoa.engine.imaging;

import org.jspecify.annotations.NullMarked;
