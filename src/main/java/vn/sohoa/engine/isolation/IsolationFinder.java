package vn.sohoa.engine.isolation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what can isolate engines on this machine, by trying it: the helper; where it is not
 * required, else bubblewrap, which limits neither system calls nor memory.
 *
 * @param helper path of {@code sohoa-isolate}; empty if there is none
 * @param bubblewrap places where {@code bwrap} may be
 */
public record IsolationFinder(Optional<Path> helper, List<Path> bubblewrap) {
  /** Name of the helper beside the program. */
  static final String HELPER = "sohoa-isolate";

  private static final Pattern LANDLOCK = Pattern.compile("landlock (\\d+), seccomp");
  private static final long PATIENCE_SECONDS = 10;
  private static final int MOST_OUTPUT = 2_000;

  public IsolationFinder {
    bubblewrap = List.copyOf(bubblewrap);
  }

  /**
   * @param configured path of the helper; if empty, it is looked for beside the program
   */
  public static IsolationFinder of(Optional<Path> configured) {
    return new IsolationFinder(
        configured.map(Path::toAbsolutePath).or(() -> beside(ProgramFiles.folder())),
        List.of(Path.of("/usr/bin/bwrap"), Path.of("/usr/local/bin/bwrap")));
  }

  private static Optional<Path> beside(Optional<Path> folder) {
    return folder.map(it -> it.resolve(HELPER)).filter(Files::isExecutable);
  }

  /**
   * Returns the isolation that works here, or none if the mode allows it.
   *
   * @throws IsolationException if the mode requires the helper and it does not work
   */
  public Found find(IsolationMode mode) {
    if (mode == IsolationMode.NONE) {
      return new Found(new NoIsolation(), "switched off by sohoa.engine.isolation");
    }
    var obstacles = new ArrayList<String>();
    Optional<Isolation> found = byHelper(obstacles, HelperIsolation.NEWEST);
    if (found.isEmpty() && mode == IsolationMode.REQUIRED) {
      throw new IsolationException(
          "engines cannot be isolated, and sohoa.engine.isolation is required: "
              + String.join("; ", obstacles));
    }
    Isolation chosen = found.or(() -> byBubblewrap(obstacles)).orElseGet(NoIsolation::new);
    return new Found(chosen, String.join("; ", obstacles));
  }

  /**
   * The isolation to use.
   *
   * @param obstacles why a better one is not used; empty if there is none
   */
  public record Found(Isolation isolation, String obstacles) {}

  private Optional<Isolation> byHelper(List<String> obstacles, int landlock) {
    if (helper.isEmpty()) {
      obstacles.add("there is no " + HELPER + " beside the program");
      return Optional.empty();
    }
    Path program = helper.get();
    String said = run(List.of(program.toString(), "--check"), obstacles);
    Matcher works = LANDLOCK.matcher(said);
    return works.find()
        ? Optional.of(new HelperIsolation(program, works.group(), landlock))
        : Optional.empty();
  }

  /**
   * Returns isolation by the helper with the rules of an older Landlock, for tests.
   *
   * @throws IsolationException if it does not work here
   */
  public Isolation helperWith(int landlock) {
    var obstacles = new ArrayList<String>();
    return byHelper(obstacles, landlock)
        .orElseThrow(() -> new IsolationException(String.join("; ", obstacles)));
  }

  private Optional<Isolation> byBubblewrap(List<String> obstacles) {
    for (Path program : bubblewrap) {
      if (Files.isExecutable(program)) {
        var isolation = new BubblewrapIsolation(program);
        if (!run(isolation.trial(), obstacles).isEmpty()) {
          return Optional.of(isolation);
        }
      }
    }
    obstacles.add("there is no bubblewrap that works");
    return Optional.empty();
  }

  /** Returns what the command printed, or adds why it failed. */
  private static String run(List<String> command, List<String> obstacles) {
    String name = String.valueOf(Path.of(command.getFirst()).getFileName());
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().clear();
      Process process = builder.redirectInput(new File("/dev/null")).start();
      String said =
          new String(process.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8)
              .strip();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (ended && process.exitValue() == 0) {
        return said;
      }
      process.destroyForcibly();
      obstacles.add(name + (ended ? " failed: " + said : " does not answer"));
    } catch (IOException e) {
      obstacles.add(name + " cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      obstacles.add(name + " was interrupted");
    }
    return "";
  }
}
