/**
 * Attested results as entries of the national store: the list of them, for files and the portal.
 */
@NullMarked
package vn.sohoa.result;

import org.jspecify.annotations.NullMarked;
