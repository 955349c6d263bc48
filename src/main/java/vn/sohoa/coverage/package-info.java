/**
 * Digitization coverage of dossiers (mức độ số hóa): obligations, exemptions, and re-usable papers.
 */
@NullMarked
package vn.sohoa.coverage;

import org.jspecify.annotations.NullMarked;
