/** What is learned from corrections: proposals that an admin answers; nothing changes by itself. */
@NullMarked
package vn.sohoa.review.proposal;

import org.jspecify.annotations.NullMarked;
