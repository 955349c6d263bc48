/** Measures the papers of the generated authority ({@code admin demo}). */
@NullMarked
package vn.sohoa.bench.demo;

import org.jspecify.annotations.NullMarked;
