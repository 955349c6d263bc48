/** Content-addressed blob storage by SHA-256; blobs are immutable. */
@NullMarked
package vn.sohoa.blob;

import org.jspecify.annotations.NullMarked;
