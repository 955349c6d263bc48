/** Rasters in native memory, their measurement and correction before OCR. */
@NullMarked
package vn.sohoa.engine.imaging;

import org.jspecify.annotations.NullMarked;
