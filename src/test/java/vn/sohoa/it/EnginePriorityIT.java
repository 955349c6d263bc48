package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Reading scans leaves the processors to people who wait for a page. */
@Tag("slow")
class EnginePriorityIT {
  /** Index of the value {@code nice} in {@code /proc/…/stat} after the name of the thread. */
  private static final int NICE = 16;

  private final RunningService service = SharedService.get();

  @Test
  void engineThatReadsHasALowPriority(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(file);
    Scans scans = Scans.ofNewStation(service);

    scans.awaitFinal(scans.accept(file));

    int normal = niceness(ProcessHandle.current()).findFirst().orElseThrow();
    assertThat(service.engines().stream().flatMap(EnginePriorityIT::niceness))
        .contains(Math.min(normal + 10, 19));
  }

  /** Of each thread; none if the process has ended. */
  private static Stream<Integer> niceness(ProcessHandle process) {
    try (Stream<Path> threads =
        Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
      return threads.map(EnginePriorityIT::stat).filter(line -> !line.isEmpty()).toList().stream()
          .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[NICE])
          .map(Integer::valueOf);
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException e) {
      return "";
    }
  }
}
