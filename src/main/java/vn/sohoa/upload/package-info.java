/** Resumable uploads: files that are sent in pieces by the protocol tus 1.0.0. */
@NullMarked
package vn.sohoa.upload;

import org.jspecify.annotations.NullMarked;
