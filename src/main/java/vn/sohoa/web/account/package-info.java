/** Pages on which people sign in, and set and change their passwords. */
@NullMarked
package vn.sohoa.web.account;

import org.jspecify.annotations.NullMarked;
