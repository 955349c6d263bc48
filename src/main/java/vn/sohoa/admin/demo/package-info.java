/**
 * A generated authority: procedures, applicants, dossiers and their papers, reproducible by seed.
 * All persons are invented.
 */
@NullMarked
package vn.sohoa.admin.demo;

import org.jspecify.annotations.NullMarked;
