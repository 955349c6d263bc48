/**
 * What a page holds once it is read: words, barcodes and where they stand. The vocabulary that
 * reading and understanding share.
 */
@NullMarked
package vn.sohoa.page;

import org.jspecify.annotations.NullMarked;
