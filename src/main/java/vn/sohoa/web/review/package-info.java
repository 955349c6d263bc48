/** Pages for review: the queue, the workbench, and the pages of a document. */
@NullMarked
package vn.sohoa.web.review;

import org.jspecify.annotations.NullMarked;
