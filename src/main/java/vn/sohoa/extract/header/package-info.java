/**
 * The first page of an administrative paper (thể thức phần đầu): header, title, subject, stamps,
 * and the kind of paper.
 */
@NullMarked
package vn.sohoa.extract.header;

import org.jspecify.annotations.NullMarked;
