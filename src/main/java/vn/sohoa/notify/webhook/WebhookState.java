package vn.sohoa.notify.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a webhook. */
@Schema(name = "WebhookState")
public enum WebhookState {
  /** Events are delivered. */
  ACTIVE,
  /** An admin stopped it; it goes on from the same event. */
  PAUSED,
  /** The service stopped it, because everything failed for too long; an admin can resume it. */
  SUSPENDED
}
