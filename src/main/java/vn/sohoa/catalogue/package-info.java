/**
 * The versioned catalogue of procedures (danh mục thủ tục hành chính), with their components, and
 * its import.
 */
@NullMarked
package vn.sohoa.catalogue;

import org.jspecify.annotations.NullMarked;
