package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
  @Test
  void aKeyIsKnownForAnHour() {
    var clock = new AtomicLong();
    var known = new KnownKeys(clock::get);

    known.add("Bearer right");

    assertThat(known.contains("Bearer right")).isTrue();
    assertThat(known.contains("Bearer wrong")).isFalse();
    clock.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(known.contains("Bearer right")).isFalse();
  }
}
