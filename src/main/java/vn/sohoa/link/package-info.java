/** Which dossier and component a document belongs to: candidates, evidence, decision. */
@NullMarked
package vn.sohoa.link;

import org.jspecify.annotations.NullMarked;
