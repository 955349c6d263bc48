/** The headers of resumable uploads (tus 1.0.0). */
@NullMarked
package vn.sohoa.upload.header;

import org.jspecify.annotations.NullMarked;
