package vn.sohoa.engine.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What isolates engines on machines of all kinds. */
class IsolationFinderTest {
  private static final Isolation.Access ACCESS =
      new Isolation.Access(List.of(Path.of("/lib")), "{in}", "{out}", "{parent}", 512, 3600);

  private Path folder = Path.of("");

  @BeforeEach
  void use(@TempDir Path temporary) {
    folder = temporary;
  }

  private Path program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private IsolationFinder finder(Optional<Path> helper, Path... bubblewrap) {
    return new IsolationFinder(helper, List.of(bubblewrap));
  }

  private Path workingHelper() throws IOException {
    return program("helper", "[ \"$1\" = --check ] && echo 'landlock 2, seccomp'");
  }

  private Path brokenHelper() throws IOException {
    return program("helper", "echo 'the kernel has no Landlock' >&2; exit 126");
  }

  @Test
  void helperThatWorksIsUsed() throws IOException {
    Path helper = workingHelper();

    IsolationFinder.Found found = finder(Optional.of(helper)).find(IsolationMode.REQUIRED);

    assertThat(found.isolation().isolates()).isTrue();
    assertThat(found.isolation().description()).isEqualTo("landlock 2, seccomp");
    assertThat(found.obstacles()).isEmpty();
    assertThat(found.isolation().isolate(List.of("/bin/engine", "-x"), ACCESS))
        .startsWith(helper.toString(), "--read", "/lib", "--read", "{in}", "--write", "{out}")
        .containsSequence("--memory", "512", "--cpu", "3600", "--parent", "{parent}")
        .endsWith("--", "/bin/engine", "-x");
  }

  @Test
  void requiredIsolationThatDoesNotWorkIsRefusedWithTheReason() throws IOException {
    IsolationFinder broken = finder(Optional.of(brokenHelper()), program("bwrap", "echo works"));
    IsolationFinder missing = finder(Optional.empty());

    assertThatThrownBy(() -> broken.find(IsolationMode.REQUIRED))
        .isInstanceOf(IsolationException.class)
        .hasMessageContaining("the kernel has no Landlock");
    assertThatThrownBy(() -> missing.find(IsolationMode.REQUIRED))
        .isInstanceOf(IsolationException.class)
        .hasMessageContaining("there is no sohoa-isolate beside the program");
  }

  @Test
  void helperThatCannotBeStartedIsAnObstacle() {
    IsolationFinder finder = finder(Optional.of(folder.resolve("gone")));

    assertThat(finder.find(IsolationMode.AUTO).obstacles()).contains("gone cannot be started");
  }

  @Test
  void bubblewrapIsUsedWithoutAHelper() throws IOException {
    Path bubblewrap = program("bwrap", "echo bubblewrap 0.8.0");

    IsolationFinder.Found found =
        finder(Optional.empty(), folder.resolve("none"), bubblewrap).find(IsolationMode.AUTO);

    assertThat(found.isolation().description()).isEqualTo("bubblewrap");
    assertThat(found.obstacles()).contains("there is no sohoa-isolate");
    assertThat(found.isolation().isolate(List.of("/bin/engine", "-x"), ACCESS))
        .startsWith(bubblewrap.toString(), "--unshare-all", "--die-with-parent")
        .containsSequence("--ro-bind-try", "/lib", "/lib")
        .containsSequence("--ro-bind", "{in}", "{in}", "--bind", "{out}", "{out}")
        .endsWith("--", "/bin/engine", "-x");
  }

  @Test
  void withoutAnythingEnginesRunWithoutIsolation() throws IOException {
    IsolationFinder.Found found =
        finder(Optional.of(brokenHelper()), program("bwrap", "exit 1")).find(IsolationMode.AUTO);

    assertThat(found.isolation().isolates()).isFalse();
    assertThat(found.isolation().isolate(List.of("/bin/engine"), ACCESS))
        .containsExactly("/bin/engine");
    assertThat(found.obstacles())
        .contains("the kernel has no Landlock", "bwrap failed", "no bubblewrap that works");
  }

  @Test
  void isolationThatIsSwitchedOffIsNotLookedFor() throws IOException {
    IsolationFinder.Found found = finder(Optional.of(workingHelper())).find(IsolationMode.NONE);

    assertThat(found.isolation().isolates()).isFalse();
    assertThat(found.obstacles()).contains("sohoa.engine.isolation");
  }
}
