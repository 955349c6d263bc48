@NullMarked
package vn.sohoa.admission;

import org.jspecify.annotations.NullMarked;
