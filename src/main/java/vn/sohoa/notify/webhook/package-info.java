/** Webhooks: receivers of events, and what was delivered to them. */
@NullMarked
package vn.sohoa.notify.webhook;

import org.jspecify.annotations.NullMarked;
