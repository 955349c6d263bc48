package vn.sohoa.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Optional;

/** One open stream. A {@link StreamFeed} calls it from one thread at a time, except for beats. */
public abstract class EventStream {
  private volatile Optional<MultiEmitter<? super StreamEvent>> client = Optional.empty();

  /** Sends what the client has to see first; called once, before any news. */
  protected void begin() {}

  protected final void send(StreamEvent event) {
    client.ifPresent(emitter -> emitter.emit(event));
  }

  /** Closes the connection. */
  protected final void end() {
    client.ifPresent(MultiEmitter::complete);
  }

  final void connect(MultiEmitter<? super StreamEvent> emitter) {
    client = Optional.of(emitter);
  }
}
