/**
 * Canonical values of Vietnamese text, codes and dates, and the findings made on the way. Plain
 * Java.
 */
@NullMarked
package vn.sohoa.clean;

import org.jspecify.annotations.NullMarked;
