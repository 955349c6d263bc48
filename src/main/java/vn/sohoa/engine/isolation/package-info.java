/** How the operating system keeps engine processes from everything but their files. */
@NullMarked
package vn.sohoa.engine.isolation;

import org.jspecify.annotations.NullMarked;
