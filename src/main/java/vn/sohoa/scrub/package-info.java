/** Verification of all stored blobs, and deletion of those that no document refers to. */
@NullMarked
package vn.sohoa.scrub;

import org.jspecify.annotations.NullMarked;
