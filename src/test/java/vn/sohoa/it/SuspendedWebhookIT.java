package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.it.WebhookReceiver.Mood;

/** A receiver stays away for longer than a webhook waits. */
@Tag("slow")
class SuspendedWebhookIT extends WebhookDesk {
  SuspendedWebhookIT() {
    super(
        "suspended",
        Map.of("SOHOA_WEBHOOKS_SUSPEND_AFTER", "PT5S", "SOHOA_WEBHOOKS_GIVE_UP_AFTER", "PT20M"));
  }

  @Test
  void aReceiverThatStaysAwayIsSuspendedAndResumed() {
    try (var receiver = new WebhookReceiver(0)) {
      String id = created(receiver).getString("webhookId");
      change();
      await("suspended", () -> webhook(id).getString("state").equals("SUSPENDED"));
      assertThat(webhook(id).getInt("pending")).isEqualTo(DOCUMENTS);
      assertThat(deliveries(id)).anyMatch(one -> "NOT_CONNECTED".equals(one.get("failure")));

      receiver.become(Mood.WELL);
      change();
      assertThat(receiver.calls()).isEmpty();
      replace(id, receiver, false).then().statusCode(200).body("state", equalTo("ACTIVE"));

      await("delivered", () -> receiver.accepted().size() == 2 * DOCUMENTS);
      delete(id);
    }
  }
}
