package vn.sohoa.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** What a stream sends to its client. */
public sealed interface StreamEvent {
  /** A comment without news: keeps the connection open. */
  record Heartbeat() implements StreamEvent {}

  /**
   * An event with data.
   *
   * @param id sent back by a client that connects again
   * @param data written as JSON
   */
  record Told(String id, String name, Object data) implements StreamEvent {}

  /**
   * @param retry wait before a client connects again
   */
  default OutboundSseEvent toSse(Sse sse, Duration retry) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    return switch (this) {
      case Heartbeat _ -> builder.comment("").build();
      case Told told ->
          builder
              .id(told.id())
              .name(told.name())
              .reconnectDelay(retry.toMillis())
              .data(told.data().getClass(), told.data())
              .build();
    };
  }
}
