/**
 * Kinds of paper (loại giấy tờ) as definitions that are data: how to know a paper, which fields it
 * holds and where they stand. The format is described in src/docs/kinds.md. Plain Java: no HTTP, no
 * SQL, no framework.
 */
@NullMarked
package vn.sohoa.extract.kind;

import org.jspecify.annotations.NullMarked;
