/**
 * Forms of Vietnamese text (văn bản tiếng Việt), comparison of strings, and lists of known names.
 */
@NullMarked
package vn.sohoa.clean.text;

import org.jspecify.annotations.NullMarked;
