package vn.sohoa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.clean.finding.Cleaned;

/** No cleaner takes much longer, or more stack, for a text that nobody would write. */
@Timeout(300)
class CleanersTimeTest {
  private static final int LENGTH = 20_000;

  /** Of the processor, as the machine may be busy. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> PARTS =
      List.of(
          "a",
          "ễ",
          "A",
          " ",
          "1",
          "12 ",
          "1.",
          ".",
          ",",
          "-",
          "/",
          "1/",
          "A/",
          "a\u0301\u0323",
          "\"",
          "“",
          "'",
          "(",
          ")",
          "[",
          "<",
          "P<",
          "<<<1",
          "\n",
          "\t",
          "\u00a0",
          "\u200b",
          "#",
          "%",
          "@",
          "ab ",
          "Ab ",
          "một ",
          "hai trăm ",
          "ngày 1 ",
          "ngày 05 tháng 01 năm 2025 ",
          "phường ",
          "tỉnh A, ",
          "Công ty ",
          "đồng ",
          "1.000 ",
          "1,5 tỷ ",
          "bằng chữ: ",
          "H15.",
          "TNHH ",
          "số: ",
          "số 1/QĐ-",
          "0912 345 678 ",
          "\ud83d\ude00",
          "m2 ",
          "Ông ",
          "PGS.TS. ",
          "I",
          "l1O0 ");

  static Stream<String> names() {
    return Cleaners.names().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void endsInTimeWhateverTheTextIs(String name) {
    Cleaner cleaner = Cleaners.named(name).orElseThrow();

    for (String part : PARTS) {
      String repeated = part.repeat(LENGTH / part.length());
      for (String text : List.of(repeated, "1" + repeated + "#", "a " + repeated + " 1 đồng")) {
        long start = THREADS.getCurrentThreadCpuTime();

        Cleaned cleaned = cleaner.clean(text);

        assertThat(cleaned).isNotNull();
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
            .as("%s of '%s' again and again", name, part)
            .isLessThan(LIMIT);
      }
    }
  }
}
