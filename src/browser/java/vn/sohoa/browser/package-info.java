/**
 * Tests of the pages in a browser, against the packaged service with real character recognition.
 */
@NullMarked
package vn.sohoa.browser;

import org.jspecify.annotations.NullMarked;
