/**
 * Born-digital pages (trang sinh ra đã là điện tử): the text that a PDF page carries itself, where
 * it is what the page shows.
 */
@NullMarked
package vn.sohoa.engine.digital;

import org.jspecify.annotations.NullMarked;
