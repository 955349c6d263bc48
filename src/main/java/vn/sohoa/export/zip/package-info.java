/**
 * The bytes of a ZIP file whose entries are stored, as arithmetic: any part of it can be written.
 */
@NullMarked
package vn.sohoa.export.zip;

import org.jspecify.annotations.NullMarked;
