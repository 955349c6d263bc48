/** The durable queue of a station: one small record on disk for each file that is not finished. */
@NullMarked
package vn.sohoa.station.queue;

import org.jspecify.annotations.NullMarked;
