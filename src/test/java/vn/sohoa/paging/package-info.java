@NullMarked
package vn.sohoa.paging;

import org.jspecify.annotations.NullMarked;
