/**
 * Which requests are served at once and how fast they may come, so that no client takes the threads
 * of all others. Decided before the body of a request is read.
 */
@NullMarked
package vn.sohoa.admission;

import org.jspecify.annotations.NullMarked;
