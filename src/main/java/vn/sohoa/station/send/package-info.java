/** Sending of files: the client of the service, and what happens to a file step by step. */
@NullMarked
package vn.sohoa.station.send;

import org.jspecify.annotations.NullMarked;
