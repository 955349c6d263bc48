/** Tests of the verification of blobs. */
@NullMarked
package vn.sohoa.scrub;

import org.jspecify.annotations.NullMarked;
