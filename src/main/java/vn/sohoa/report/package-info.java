/** How far a dossier is from completely digitized. Reads only. */
@NullMarked
package vn.sohoa.report;

import org.jspecify.annotations.NullMarked;
