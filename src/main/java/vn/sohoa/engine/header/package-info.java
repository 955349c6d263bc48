/** What image files say of themselves before their pixels: size, resolution, orientation, pages. */
@NullMarked
package vn.sohoa.engine.header;

import org.jspecify.annotations.NullMarked;
