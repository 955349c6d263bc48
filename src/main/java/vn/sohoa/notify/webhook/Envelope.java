package vn.sohoa.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.sohoa.time.VietnamTime;

/** Writes events as CloudEvents 1.0 in structured JSON. */
final class Envelope {
  static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

  private Envelope() {}

  /**
   * @param source names the installation
   */
  static String of(DueDelivery due, String source, ObjectMapper json) {
    try {
      ObjectNode envelope = json.createObjectNode();
      envelope.put("specversion", "1.0");
      envelope.put("id", due.eventId().toString());
      envelope.put("source", source);
      envelope.put("type", due.type().wireName());
      envelope.put("subject", due.subject());
      envelope.put("time", VietnamTime.at(due.at()).toString());
      // Texts of equal length, so that they can be compared as such
      envelope.put("sequence", "%019d".formatted(due.position()));
      envelope.put("datacontenttype", "application/json");
      envelope.set("data", json.readTree(due.data()));
      return json.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the data of an event are no JSON", e);
    }
  }
}
