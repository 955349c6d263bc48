/** The policy that says which findings stop a document; knows no database. */
@NullMarked
package vn.sohoa.review.policy;

import org.jspecify.annotations.NullMarked;
