package vn.sohoa.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.isolation.Isolation;
import vn.sohoa.engine.isolation.NoIsolation;
import vn.sohoa.engine.isolation.ProgramFiles;

/**
 * Command line and environment for starting an engine process from this program: on a JVM, in
 * Quarkus' packaging, or as a native executable.
 *
 * @param libraries unpacked native libraries and models
 * @param cells parent of the {@link EngineCell}s, the only places that engines write to
 * @param heapMegabytes maximum heap of one engine, in MiB
 * @param niceness 0 to 19; how much the engine leaves the processors to others, as of {@code nice}
 * @param confinement how engines are isolated
 */
public record EngineCommand(
    NativeLibraries libraries,
    Path cells,
    int heapMegabytes,
    ReadingProfile profile,
    int niceness,
    Confinement confinement) {
  /** Of engines that nobody waits for at a screen: requests and images come before them. */
  private static final int BACKGROUND = 10;

  private static final int LOWEST_PRIORITY = 19;

  /** System property: folder of the OCR models. */
  public static final String TESSDATA = "sohoa.engine.tessdata";

  /** System property: name of the {@link ReadingProfile}. */
  public static final String PROFILE = "sohoa.engine.profile";

  /**
   * System property: maximum heap in MiB. What the runtime reports differs between a JVM, which
   * leaves out a part of it, and a native executable.
   */
  public static final String HEAP = "sohoa.engine.heap-megabytes";

  /** System property: see {@link #niceness}. */
  public static final String NICENESS = "sohoa.engine.niceness";

  private static final String RUNNER_JAR = "quarkus-run.jar";

  public EngineCommand {
    if (niceness < 0 || niceness > LOWEST_PRIORITY) {
      throw new IllegalArgumentException("niceness " + niceness);
    }
  }

  /**
   * How engines are isolated, and the limits of one that is.
   *
   * @param nativeMegabytes private memory beside the heap, in MiB
   * @param processorTime of its whole life
   */
  public record Confinement(Isolation isolation, int nativeMegabytes, Duration processorTime) {
    /** No isolation, and no limits. */
    public static final Confinement NONE = new Confinement(new NoIsolation(), 0, Duration.ZERO);
  }

  /** An engine with the priority of the program that starts it, and without isolation. */
  public EngineCommand(
      NativeLibraries libraries, Path cells, int heapMegabytes, ReadingProfile profile) {
    this(libraries, cells, heapMegabytes, profile, 0, Confinement.NONE);
  }

  /** Returns this command for isolated engines. */
  public EngineCommand in(Confinement isolated) {
    return new EngineCommand(libraries, cells, heapMegabytes, profile, niceness, isolated);
  }

  /** Returns this command for engines that nobody waits for at a screen. */
  public EngineCommand inBackground() {
    return new EngineCommand(libraries, cells, heapMegabytes, profile, BACKGROUND, confinement);
  }

  public EngineSettings settings(int processes, int pagesPerProcess, Duration startLimit) {
    return settings(processes, 0, pagesPerProcess, startLimit);
  }

  /**
   * @param expressProcesses number of additional processes for {@link EngineLane#EXPRESS}
   */
  public EngineSettings settings(
      int processes, int expressProcesses, int pagesPerProcess, Duration startLimit) {
    return new EngineSettings(
        isolated(arguments()),
        environment(),
        Optional.of(cells),
        processes,
        expressProcesses,
        pagesPerProcess,
        startLimit);
  }

  /** Returns the command line that starts this one in isolation. */
  private List<String> isolated(List<String> program) {
    try {
      var files = new ArrayList<>(ProgramFiles.readable());
      files.add(libraries.folder());
      return confinement
          .isolation()
          .isolate(
              program,
              new Isolation.Access(
                  files,
                  EngineCell.INPUT,
                  EngineCell.RESULTS,
                  EngineCell.PARENT,
                  heapMegabytes + confinement.nativeMegabytes(),
                  confinement.processorTime().toSeconds()));
    } catch (IOException e) {
      throw new UncheckedIOException("the files of this program cannot be listed", e);
    }
  }

  /** Returns the maximum heap of this engine process, in bytes. */
  public static long heapBytes() {
    @Nullable Integer megabytes = Integer.getInteger(HEAP);
    return megabytes == null ? Runtime.getRuntime().maxMemory() : (long) megabytes << 20;
  }

  List<String> arguments() {
    return !ProgramFiles.isNative()
        ? onJvm(System.getProperty("java.class.path"))
        : inNativeExecutable();
  }

  /**
   * UTF-8 locale for file names; one OpenMP thread and one malloc arena, since pages are processed
   * in parallel by processes.
   */
  Map<String, String> environment() {
    return Map.of(
        "LC_ALL",
        "C.UTF-8",
        "OMP_THREAD_LIMIT",
        "1",
        "MALLOC_ARENA_MAX",
        "1",
        "LD_LIBRARY_PATH",
        libraries.folder().toString(),
        "TMPDIR",
        EngineCell.RESULTS);
  }

  List<String> onJvm(String classPath) {
    var arguments = new ArrayList<String>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:MaxNewSize=24m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:-ShrinkHeapInSteps",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:-UsePerfData",
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED"));
    arguments.addAll(properties());
    arguments.addAll(List.of("-cp", classPath));
    if (classPath.endsWith(RUNNER_JAR) && !classPath.contains(File.pathSeparator)) {
      arguments.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "engine"));
    } else {
      arguments.add("vn.sohoa.engine.child.EngineMain");
    }
    return arguments;
  }

  private List<String> inNativeExecutable() {
    var arguments = new ArrayList<String>();
    arguments.add(ProcessHandle.current().info().command().orElseThrow());
    arguments.addAll(properties());
    arguments.add("engine");
    return arguments;
  }

  private List<String> properties() {
    String folder = libraries.folder().toString();
    return List.of(
        "-Xmx" + heapMegabytes + "m",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + EngineCell.RESULTS,
        "-Djna.encoding=UTF-8",
        "-Djna.nosys=true",
        "-Djna.nounpack=true",
        "-Djna.boot.library.path=" + folder,
        "-Djna.library.path=" + folder,
        "-D" + TESSDATA + "=" + folder,
        "-D" + PROFILE + "=" + profile,
        "-D" + HEAP + "=" + heapMegabytes,
        "-D" + NICENESS + "=" + niceness);
  }
}
