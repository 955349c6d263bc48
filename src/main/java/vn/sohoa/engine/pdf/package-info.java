/** Reads and writes PDF files, inside an engine process only. */
@NullMarked
package vn.sohoa.engine.pdf;

import org.jspecify.annotations.NullMarked;
