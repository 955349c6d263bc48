/** Images of pages for people: made by engines, stored like other blobs, and made again if lost. */
@NullMarked
package vn.sohoa.document.image;

import org.jspecify.annotations.NullMarked;
