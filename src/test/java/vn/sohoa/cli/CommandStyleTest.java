package vn.sohoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandStyleTest {
  private final StringWriter err = new StringWriter();

  @Command(name = "work")
  private record Work(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private int execute(Exception failure) {
    return CommandStyle.applyTo(new CommandLine(new Work(failure)))
        .setErr(new PrintWriter(err, true))
        .execute();
  }

  @Test
  void failedWorkIsReportedByOneLine() {
    assertThat(execute(new CommandFailedException("it rains", new IOException("water")))).isOne();
    assertThat(err).hasToString("work: it rains" + System.lineSeparator());
  }

  @Test
  void fileErrorsSayWhatIsWrongWithTheFile() {
    assertThat(execute(new NoSuchFileException("a.csv"))).isOne();
    assertThat(execute(new AccessDeniedException("b.csv"))).isOne();
    assertThat(execute(new IOException())).isOne();

    assertThat(err.toString().lines())
        .containsExactly(
            "work: no such file or folder: a.csv",
            "work: permission denied: b.csv",
            "work: java.io.IOException");
  }

  @Test
  void defectsKeepTheirStackTrace() {
    assertThat(execute(new IllegalStateException("defect"))).isOne();
    assertThat(err.toString()).contains("IllegalStateException: defect", "at vn.sohoa.cli");
  }
}
