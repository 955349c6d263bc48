/** Charts as numbers for a template: no page, no database, and no library that needs a screen. */
@NullMarked
package vn.sohoa.web.chart;

import org.jspecify.annotations.NullMarked;
