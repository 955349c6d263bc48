/** Exports: documents that are chosen once and handed out as NDJSON and as a ZIP of their files. */
@NullMarked
package vn.sohoa.export;

import org.jspecify.annotations.NullMarked;
