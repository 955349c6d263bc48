/** Decisions of people about a document, and what they add up to; knows no database. */
@NullMarked
package vn.sohoa.review.decision;

import org.jspecify.annotations.NullMarked;
