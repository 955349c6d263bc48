/**
 * The review queue: documents that need a person, in the order of value, and who works on which.
 */
@NullMarked
package vn.sohoa.review.queue;

import org.jspecify.annotations.NullMarked;
