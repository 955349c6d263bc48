/** Reading of whole pages, measured against stock Tesseract in the same run. */
@NullMarked
package vn.sohoa.bench.ocr;

import org.jspecify.annotations.NullMarked;
