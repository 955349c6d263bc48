/** Optical character recognition: words and barcodes from a raster. */
@NullMarked
package vn.sohoa.engine.ocr;

import org.jspecify.annotations.NullMarked;
