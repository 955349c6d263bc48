/**
 * Batches (lô quét): what a station declares and sends together, and the signed receipt that says
 * what of it arrived. The record of delivery and return (biên bản giao nhận) of the guidance needs
 * the same counts.
 */
@NullMarked
package vn.sohoa.batch;

import org.jspecify.annotations.NullMarked;
