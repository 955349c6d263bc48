/** What people read, in their language: the message bundles. */
@NullMarked
package vn.sohoa.message;

import org.jspecify.annotations.NullMarked;
