/**
 * The Vietnamese language itself: which syllables it can have, and the encodings that were in use
 * before Unicode. Plain Java.
 */
@NullMarked
package vn.sohoa.language;

import org.jspecify.annotations.NullMarked;
