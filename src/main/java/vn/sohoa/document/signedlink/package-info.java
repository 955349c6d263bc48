/** Links to a file or a record that need no credentials: short-lived, signed, for one person. */
@NullMarked
package vn.sohoa.document.signedlink;

import org.jspecify.annotations.NullMarked;
