/**
 * Born-digital pages (trang sinh ra đã là điện tử): extracts the text of a PDF page if it matches
 * what the page displays.
 */
@NullMarked
package vn.sohoa.engine.digital;

import org.jspecify.annotations.NullMarked;
