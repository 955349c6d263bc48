/**
 * Generates the reference tables under src/docs from the code and checks the hand-written pages
 * against it.
 */
@NullMarked
package vn.sohoa.docs;

import org.jspecify.annotations.NullMarked;
