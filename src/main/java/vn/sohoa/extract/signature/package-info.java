/** Extraction from the end of a paper: signer (người ký) and recipients (nơi nhận). */
@NullMarked
package vn.sohoa.extract.signature;

import org.jspecify.annotations.NullMarked;
