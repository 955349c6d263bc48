/** What bad scanners and copiers do to a page, by chance that can be repeated. */
@NullMarked
package vn.sohoa.bench.degrade;

import org.jspecify.annotations.NullMarked;
