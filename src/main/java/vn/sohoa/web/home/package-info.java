/** The first page: what waits, what was done today, how far the month is. */
@NullMarked
package vn.sohoa.web.home;

import org.jspecify.annotations.NullMarked;
