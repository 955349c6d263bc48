/** What the sandbox reads in place of OCR: pure data, without any framework. */
@NullMarked
package vn.sohoa.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
