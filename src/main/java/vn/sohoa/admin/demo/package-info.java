/**
 * A generated authority: procedures, applicants, dossiers and their papers, the same for the same
 * seed. Nobody in it is real.
 */
@NullMarked
package vn.sohoa.admin.demo;

import org.jspecify.annotations.NullMarked;
