/** Sohoa: the paper of Vietnamese administrative procedures becomes trustworthy, linked data. */
@NullMarked
package vn.sohoa;

import org.jspecify.annotations.NullMarked;
