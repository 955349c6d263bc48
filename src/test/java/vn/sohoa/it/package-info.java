/** Tests of the packaged service from outside, as its users meet it. */
@NullMarked
package vn.sohoa.it;

import org.jspecify.annotations.NullMarked;
