/** The outbox of events, the feed of changes, and webhooks. */
@NullMarked
package vn.sohoa.notify;

import org.jspecify.annotations.NullMarked;
