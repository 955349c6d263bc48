@NullMarked
package vn.sohoa.problem;

import org.jspecify.annotations.NullMarked;
