/**
 * Accounts of people: passwords, one-time links and sessions. What comes after the sign-in only
 * sees the identity of a request, whose principal is the access key of the account, so that another
 * way of signing in can take the place of this one.
 */
@NullMarked
package vn.sohoa.access.account;

import org.jspecify.annotations.NullMarked;
