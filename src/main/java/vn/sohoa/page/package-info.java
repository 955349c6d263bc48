/**
 * Recognised content of a page: words and barcodes with their positions. Shared vocabulary of
 * recognition and extraction.
 */
@NullMarked
package vn.sohoa.page;

import org.jspecify.annotations.NullMarked;
