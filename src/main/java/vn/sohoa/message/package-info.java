/** Texts for people, in Vietnamese and English. */
@NullMarked
package vn.sohoa.message;

import org.jspecify.annotations.NullMarked;
