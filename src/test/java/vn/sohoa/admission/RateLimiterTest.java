package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final AtomicLong clock = new AtomicLong();
  private final RateLimiter limiter = new RateLimiter(2, 1, clock::get);

  @Test
  void keysDoNotShare() {
    limiter.take("a");
    limiter.take("a");

    assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Quota(false, 0, 1, 2));
    assertThat(limiter.take("b").taken()).isTrue();
  }

  @Test
  void lookingTakesNothing() {
    limiter.take("a");

    assertThat(limiter.look("a").left()).isEqualTo(1);
    assertThat(limiter.look("a").left()).isEqualTo(1);
    assertThat(limiter.look("new").left()).isEqualTo(2);
    assertThat(limiter.size()).isEqualTo(1);
  }

  @Test
  void inventedKeysTakeNoMoreMemoryThanThereIs() {
    for (int key = 0; key < 50_000; key++) {
      limiter.take(Integer.toString(key));
    }

    assertThat(limiter.size()).isEqualTo(20_000);
  }
}
