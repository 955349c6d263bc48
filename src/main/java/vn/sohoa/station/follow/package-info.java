/** What the service says about the scans of a desk while the paper is still there. */
@NullMarked
package vn.sohoa.station.follow;

import org.jspecify.annotations.NullMarked;
