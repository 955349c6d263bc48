/** How well generated papers find their dossiers. */
@NullMarked
package vn.sohoa.bench.links;

import org.jspecify.annotations.NullMarked;
