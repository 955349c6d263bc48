/** Searches documents by dossier, applicant, number, state and text. */
@NullMarked
package vn.sohoa.search;

import org.jspecify.annotations.NullMarked;
