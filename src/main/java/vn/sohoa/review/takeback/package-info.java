/** Documents that people take back: withdrawn, replaced, scanned again, found to be duplicates. */
@NullMarked
package vn.sohoa.review.takeback;

import org.jspecify.annotations.NullMarked;
