/** Batches: what a desk declares and sends together, and the receipt of it. */
@NullMarked
package vn.sohoa.station.batch;

import org.jspecify.annotations.NullMarked;
