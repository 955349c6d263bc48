package vn.sohoa.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.sohoa.time.VietnamTime;

/** Writes events as CloudEvents 1.0 in structured JSON. */
public final class CloudEvent {
  public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

  private CloudEvent() {}

  /**
   * Returns the envelope of an event, with its data.
   *
   * @param source names the installation
   */
  public static String write(OutboxEvent event, String source, ObjectMapper json) {
    try {
      ObjectNode envelope = json.createObjectNode();
      envelope.put("specversion", "1.0");
      envelope.put("id", event.id().toString());
      envelope.put("source", source);
      envelope.put("type", event.type().wireName());
      envelope.put("subject", event.subject());
      envelope.put("time", VietnamTime.at(event.at()).toString());
      // Texts of equal length, so that they can be compared as such
      envelope.put("sequence", "%019d".formatted(event.position()));
      envelope.put("datacontenttype", "application/json");
      envelope.set("data", json.readTree(event.data()));
      return json.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the data of an event are no JSON", e);
    }
  }
}
