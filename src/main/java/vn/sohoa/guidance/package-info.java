/**
 * The four calls that the national guidance on digitization requires of a digitized store (BKHCN,
 * công văn 7197/BKHCN-CĐSQG, 11/2025, §2.3, Bước 6), for callers whose key has the profile {@link
 * vn.sohoa.access.KeyProfile#GUIDANCE}: their paths are those of the contract, their names those of
 * the guidance. See ADR 0050.
 */
@NullMarked
package vn.sohoa.guidance;

import org.jspecify.annotations.NullMarked;
