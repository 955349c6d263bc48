package vn.sohoa.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Streams with short intervals. */
public final class TestStreams {
  private TestStreams() {}

  public static OpenStreams every(Duration interval) {
    return new OpenStreams(
        new Times(100, interval, Duration.ofHours(1)), new SimpleMeterRegistry());
  }

  public static void close(OpenStreams streams) {
    streams.close();
  }

  record Times(int maxStreams, Duration pagePoll, Duration lifetime) implements StreamConfig {
    @Override
    public Duration poll() {
      return pagePoll;
    }

    @Override
    public Duration heartbeat() {
      return Duration.ofMillis(100);
    }

    @Override
    public Duration retry() {
      return Duration.ofSeconds(3);
    }
  }
}
