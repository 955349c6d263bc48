/** Opens untrusted files: detects their type and provides their pages as rasters. */
@NullMarked
package vn.sohoa.engine.source;

import org.jspecify.annotations.NullMarked;
