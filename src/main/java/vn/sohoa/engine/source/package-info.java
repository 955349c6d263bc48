/** Files of untrusted bytes: what they are, and their pages as rasters. */
@NullMarked
package vn.sohoa.engine.source;

import org.jspecify.annotations.NullMarked;
