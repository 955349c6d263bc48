/** Delivers entries of attested results to the national portal, or to the platform before it. */
@NullMarked
package vn.sohoa.result.portal;

import org.jspecify.annotations.NullMarked;
