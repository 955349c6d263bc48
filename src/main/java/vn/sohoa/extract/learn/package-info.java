/**
 * Proposes the definition of a kind of paper from scans of such papers: what they have in common
 * recognises it, and texts that are followed by different values are labels of fields. Plain Java:
 * no HTTP, no SQL, no framework.
 */
@NullMarked
package vn.sohoa.extract.learn;

import org.jspecify.annotations.NullMarked;
