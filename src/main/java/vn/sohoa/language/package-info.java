/**
 * Rules of the Vietnamese language and of its administrative papers: possible syllables, phrases,
 * numbers with their notation, and encodings used before Unicode. Plain Java.
 */
@NullMarked
package vn.sohoa.language;

import org.jspecify.annotations.NullMarked;
