/** Bytes, kept under their SHA-256 and never rewritten. */
@NullMarked
package vn.sohoa.blob;

import org.jspecify.annotations.NullMarked;
