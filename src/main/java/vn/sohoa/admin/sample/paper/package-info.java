/** Lays out papers by their templates, with the truth about them. */
@NullMarked
package vn.sohoa.admin.sample.paper;

import org.jspecify.annotations.NullMarked;
