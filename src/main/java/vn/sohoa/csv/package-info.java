/** What all tables of comma-separated values share. */
@NullMarked
package vn.sohoa.csv;

import org.jspecify.annotations.NullMarked;
