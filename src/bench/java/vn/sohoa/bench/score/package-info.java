/** How far a reading is from the truth. */
@NullMarked
package vn.sohoa.bench.score;

import org.jspecify.annotations.NullMarked;
