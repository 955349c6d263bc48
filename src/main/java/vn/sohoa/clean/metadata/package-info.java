/** Metadata of a document (BKHCN guidance 11/2025, Thông tư 05/2025/TT-BNV) and their cleaners. */
@NullMarked
package vn.sohoa.clean.metadata;

import org.jspecify.annotations.NullMarked;
