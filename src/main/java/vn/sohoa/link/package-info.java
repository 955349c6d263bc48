/** Links documents to dossiers and components: candidates, evidence, decision. */
@NullMarked
package vn.sohoa.link;

import org.jspecify.annotations.NullMarked;
