/** Parses image file headers: size, resolution, orientation, pages. */
@NullMarked
package vn.sohoa.engine.header;

import org.jspecify.annotations.NullMarked;
