/** What the service asks the operating system for to protect its own process. */
@NullMarked
package vn.sohoa.engine.host;

import org.jspecify.annotations.NullMarked;
