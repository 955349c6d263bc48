@NullMarked
package vn.sohoa.upload;

import org.jspecify.annotations.NullMarked;
