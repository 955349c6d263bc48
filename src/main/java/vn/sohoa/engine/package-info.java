/**
 * Pool of engine processes and their protocol. Untrusted bytes are opened only inside these
 * processes.
 */
@NullMarked
package vn.sohoa.engine;

import org.jspecify.annotations.NullMarked;
