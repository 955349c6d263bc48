/** Outlines of letters and drawings on pages, without any font system of the machine. */
@NullMarked
package vn.sohoa.admin.sample.draw;

import org.jspecify.annotations.NullMarked;
