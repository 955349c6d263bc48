/**
 * Invented administrative papers in the layout of Nghị định 30/2020, drawn with several fonts, and
 * the exact truth about what they say.
 */
@NullMarked
package vn.sohoa.bench.paper;

import org.jspecify.annotations.NullMarked;
