package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import vn.sohoa.notify.webhook.DeliveryView;
import vn.sohoa.web.Texts;

/**
 * What became of an event, as pages show it.
 *
 * @param kind class of the tag that shows the state
 * @param lastAttemptAt empty if there was none
 * @param failure of the last attempt, with the status of the answer; empty if it succeeded
 */
@TemplateData
public record DeliveryRow(
    String event,
    String code,
    String state,
    String kind,
    String attempts,
    String lastAttemptAt,
    String failure) {

  static DeliveryRow of(DeliveryView delivery, Texts t) {
    String status = delivery.status().map(code -> " (" + code + ")").orElse("");
    return new DeliveryRow(
        delivery.event().wireName(),
        delivery.code(),
        t.label("delivery-state", delivery.state()),
        switch (delivery.state()) {
          case DELIVERED -> "good";
          case PENDING, WITHHELD -> "doubt";
          case FAILED -> "bad";
        },
        t.number(delivery.attempts()),
        delivery.lastAttemptAt().map(at -> t.time(at.toInstant())).orElse(""),
        delivery.failure().map(why -> t.label("delivery-failure", why) + status).orElse(""));
  }
}
