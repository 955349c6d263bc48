/**
 * The sandbox: an installation for the test pipelines of other vendors, with invented data, fixed
 * readings instead of OCR, and faults on demand. It does nothing unless the service was started as
 * one.
 */
@NullMarked
package vn.sohoa.sandbox;

import org.jspecify.annotations.NullMarked;
