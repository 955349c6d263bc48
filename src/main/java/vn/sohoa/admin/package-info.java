/** The group of commands for administrators. */
@NullMarked
package vn.sohoa.admin;

import org.jspecify.annotations.NullMarked;
