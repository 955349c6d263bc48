/** Scoring of links between documents and dossiers, from facts only. Plain Java. */
@NullMarked
package vn.sohoa.link.scoring;

import org.jspecify.annotations.NullMarked;
