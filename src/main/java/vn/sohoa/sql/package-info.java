/** Runs hand-written SQL: parameters and columns by name, lists as PostgreSQL arrays. */
@NullMarked
package vn.sohoa.sql;

import org.jspecify.annotations.NullMarked;
