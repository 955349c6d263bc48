/**
 * Kinds of paper (loại giấy tờ) as data: how to recognise a paper, which fields it has and where
 * they are. src/docs/kinds.md describes the format. Plain Java: no HTTP, no SQL, no framework.
 */
@NullMarked
package vn.sohoa.extract.kind;

import org.jspecify.annotations.NullMarked;
