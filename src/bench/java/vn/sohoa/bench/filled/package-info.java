/** Papers whose number and date were filled in after printing: by pen, typed or stamped. */
@NullMarked
package vn.sohoa.bench.filled;

import org.jspecify.annotations.NullMarked;
