package vn.sohoa.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;

/**
 * Closes connections that serve no request for too long: their clients do not send the head of a
 * request completely. Vert.x has a limit for silent connections only, which a byte now and then
 * evades, and lets nobody see a connection before its first request. So the channels of the event
 * loops are looked through.
 */
@Singleton
class IdleConnections {
  private static final int FIRST = 2100;
  private static final int LOOKS_PER_LIMIT = 5;
  private static final long LEAST_INTERVAL_MS = 200;
  private static final AttributeKey<State> STATE =
      AttributeKey.valueOf(IdleConnections.class.getName());

  /** State of a connection; used on its event loop only. */
  private static final class State {
    private int requests;
    private long idleSince = System.nanoTime();
  }

  private final Vertx vertx;
  private final Duration limit;
  private final Counter closed;

  IdleConnections(Vertx vertx, AdmissionConfig config, MeterRegistry metrics) {
    this.vertx = vertx;
    this.limit = config.headLimit();
    this.closed =
        Counter.builder("sohoa.connections.idle.closed")
            .description("Connections closed because they served no request for too long")
            .register(metrics);
  }

  void install(@Observes Filters filters) {
    filters.register(this::count, FIRST);
  }

  void start(@Observes StartupEvent event) {
    long interval = Math.max(LEAST_INTERVAL_MS, limit.toMillis() / LOOKS_PER_LIMIT);
    vertx.setPeriodic(interval, _ -> lookAtAll());
  }

  private void count(RoutingContext context) {
    if (context.request().connection() instanceof ConnectionBase connection) {
      State state = state(connection.channel());
      state.requests++;
      context.addEndHandler(
          _ ->
              connection
                  .channel()
                  .eventLoop()
                  .execute(
                      () -> {
                        state.requests--;
                        state.idleSince = System.nanoTime();
                      }));
    }
    context.next();
  }

  private static State state(Channel channel) {
    State known = channel.attr(STATE).get();
    if (known != null) {
      return known;
    }
    var fresh = new State();
    channel.attr(STATE).set(fresh);
    return fresh;
  }

  private void lookAtAll() {
    for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
      if (loop instanceof SingleThreadEventLoop one) {
        one.execute(() -> lookAt(one.registeredChannelsIterator()));
      }
    }
  }

  /**
   * The service opens no connections by Vert.x itself: all socket channels are those of clients.
   */
  private void lookAt(Iterator<Channel> channels) {
    while (channels.hasNext()) {
      Channel channel = channels.next();
      if (channel instanceof SocketChannel && channel.parent() != null) {
        State state = state(channel);
        if (state.requests == 0 && System.nanoTime() - state.idleSince > limit.toNanos()) {
          closed.increment();
          var _ = channel.close();
        }
      }
    }
  }
}
