/** Streams of events (Server-Sent Events): their limit, heartbeats, and queries for all at once. */
@NullMarked
package vn.sohoa.stream;

import org.jspecify.annotations.NullMarked;
