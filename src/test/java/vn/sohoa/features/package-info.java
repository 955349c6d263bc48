/**
 * Files that each show one feature of a file format, to compare the JVM with the native executable.
 */
@NullMarked
package vn.sohoa.features;

import org.jspecify.annotations.NullMarked;
