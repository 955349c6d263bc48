/**
 * Extraction from the header of an administrative paper (thể thức phần đầu): title, subject,
 * stamps, and kind of paper.
 */
@NullMarked
package vn.sohoa.extract.header;

import org.jspecify.annotations.NullMarked;
