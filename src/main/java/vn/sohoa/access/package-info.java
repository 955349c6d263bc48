/** Who may: keys, roles, and the sign-in of a request. */
@NullMarked
package vn.sohoa.access;

import org.jspecify.annotations.NullMarked;
