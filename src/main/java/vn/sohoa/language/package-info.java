/**
 * Rules of the Vietnamese language: possible syllables, and encodings used before Unicode. Plain
 * Java.
 */
@NullMarked
package vn.sohoa.language;

import org.jspecify.annotations.NullMarked;
