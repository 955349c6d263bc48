/** What single steps cost, measured by JMH in a JVM of their own. */
@NullMarked
package vn.sohoa.bench.speed;

import org.jspecify.annotations.NullMarked;
