/** Deciding what a document belongs to, from facts alone. Plain Java. */
@NullMarked
package vn.sohoa.link.scoring;

import org.jspecify.annotations.NullMarked;
