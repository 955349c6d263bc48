package vn.sohoa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.sohoa.sql.Database;

class ReadLogTest {
  private record Config(Reads reads, double sampleRate, int keepDays, Duration flush, int waiting)
      implements ReadAuditConfig {}

  /** Stores in memory, after some failures. */
  private static final class Memory extends ReadRepository {
    private final List<List<ReadEntry>> batches = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures;

    private Memory(int failures) {
      super(new Database(work -> {}));
      this.failures = new AtomicInteger(failures);
    }

    @Override
    public byte[] secret() {
      return new byte[32];
    }

    @Override
    public void add(List<ReadEntry> entries) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("away");
      }
      batches.add(List.copyOf(entries));
    }

    @Override
    public long deleteSome(Instant oldest) {
      return 0;
    }

    private List<String> subjects() {
      return batches.stream().flatMap(List::stream).map(ReadEntry::subject).toList();
    }
  }

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private ReadLog log(Memory memory, int waiting) {
    var config = new Config(ReadAuditConfig.Reads.ALL, 1, 730, Duration.ofMillis(50), waiting);
    return new ReadLog(memory, config, Clock.systemUTC(), registry);
  }

  private static ReadEntry entry(int number) {
    return new ReadEntry(
        Instant.EPOCH, "a", ReadAction.PAGE, Integer.toString(number), "", List.of(), "127.0.0.1");
  }

  private double count(String name) {
    return registry.counter(name).count();
  }

  @Test
  void aStopWritesWhatIsLeftInOrder() throws InterruptedException {
    var memory = new Memory(0);
    ReadLog log = log(memory, 100);
    log.add(entry(1));
    log.add(entry(2));
    log.start(new StartupEvent());
    log.add(entry(3));

    log.stop(new ShutdownEvent());

    assertThat(memory.subjects()).containsExactly("1", "2", "3");
    assertThat(count("sohoa.reads.written")).isEqualTo(3);
    assertThat(count("sohoa.reads.dropped")).isZero();
  }

  @Test
  void whatCannotBeWrittenIsTriedAgain() throws InterruptedException {
    var memory = new Memory(1);
    ReadLog log = log(memory, 100);
    log.start(new StartupEvent());
    log.add(entry(1));
    while (memory.subjects().isEmpty()) {
      Thread.sleep(10);
    }

    log.stop(new ShutdownEvent());

    assertThat(memory.subjects()).containsExactly("1");
    assertThat(count("sohoa.reads.dropped")).isZero();
  }

  @Test
  void readsWithoutRoomAreCountedAndNothingWaits() throws InterruptedException {
    var memory = new Memory(0);
    ReadLog log = log(memory, 100);
    for (int i = 1; i <= 130; i++) {
      log.add(entry(i));
    }

    log.start(new StartupEvent());
    log.stop(new ShutdownEvent());

    assertThat(memory.subjects()).hasSize(100);
    assertThat(count("sohoa.reads.dropped")).isEqualTo(30);
  }
}
