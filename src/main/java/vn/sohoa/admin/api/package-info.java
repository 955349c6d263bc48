/** Commands that work as clients of the running service. */
@NullMarked
package vn.sohoa.admin.api;

import org.jspecify.annotations.NullMarked;
