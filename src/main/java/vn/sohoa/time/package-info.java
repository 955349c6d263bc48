/** Vietnam's time zone, in which days are counted and times are displayed. */
@NullMarked
package vn.sohoa.time;

import org.jspecify.annotations.NullMarked;
