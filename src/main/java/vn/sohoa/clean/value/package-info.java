/**
 * Values other than codes: dates, amounts, areas, names of persons and organisations, addresses.
 */
@NullMarked
package vn.sohoa.clean.value;

import org.jspecify.annotations.NullMarked;
