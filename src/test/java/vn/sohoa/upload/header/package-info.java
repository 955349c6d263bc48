@NullMarked
package vn.sohoa.upload.header;

import org.jspecify.annotations.NullMarked;
