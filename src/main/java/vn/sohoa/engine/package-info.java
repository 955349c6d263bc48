/**
 * The pool of engine processes, the only place where untrusted bytes are opened, and the protocol
 * spoken with them.
 */
@NullMarked
package vn.sohoa.engine;

import org.jspecify.annotations.NullMarked;
