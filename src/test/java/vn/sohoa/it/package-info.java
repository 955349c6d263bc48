/** Black-box tests of the packaged service. */
@NullMarked
package vn.sohoa.it;

import org.jspecify.annotations.NullMarked;
