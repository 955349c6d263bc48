/** Vietnam time: the zone in which days are counted and times are shown. */
@NullMarked
package vn.sohoa.time;

import org.jspecify.annotations.NullMarked;
