package vn.sohoa.engine.isolation;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that an engine of this program has to read, and no others of their folders. */
public final class ProgramFiles {
  /** Libraries, fonts and time zones of the system; limits and processors; random numbers. */
  private static final List<String> SYSTEM =
      List.of(
          "/lib",
          "/lib64",
          "/usr/lib",
          "/usr/lib64",
          "/usr/local/lib",
          "/etc/ld.so.cache",
          "/etc/localtime",
          "/usr/share/zoneinfo",
          "/etc/fonts",
          "/usr/share/fonts",
          "/usr/share/fontconfig",
          "/usr/local/share/fonts",
          "/var/cache/fontconfig",
          "/proc/self",
          "/proc/cpuinfo",
          "/proc/meminfo",
          "/proc/stat",
          "/proc/sys/vm/overcommit_memory",
          "/sys/fs/cgroup",
          "/sys/devices/system/cpu",
          "/dev/null",
          "/dev/zero",
          "/dev/random",
          "/dev/urandom");

  /** Parts of Quarkus' packaging, beside the jar that starts it. */
  private static final List<String> PACKAGED = List.of("app", "lib", "quarkus");

  private ProgramFiles() {}

  /** Returns the files of the system and of this program, on a JVM or as a native executable. */
  public static List<Path> readable() throws IOException {
    Stream<Path> own = isNative() ? executable() : jvm(System.getProperty("java.class.path"));
    return Stream.concat(SYSTEM.stream().map(Path::of), own).toList();
  }

  /**
   * Returns the folder that the program was unpacked to; empty if it does not run from a package.
   */
  static Optional<Path> folder() {
    Optional<Path> program =
        isNative()
            ? command()
            : Optional.of(System.getProperty("java.class.path"))
                .filter(classPath -> !classPath.contains(File.pathSeparator))
                .map(Path::of);
    return program.map(Path::toAbsolutePath).map(Path::getParent);
  }

  /** Whether this program is the native executable, rather than on a JVM. */
  public static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  private static Optional<Path> command() {
    return ProcessHandle.current().info().command().map(Path::of);
  }

  /** The libraries beside the executable one by one: data may be in the same folder. */
  private static Stream<Path> executable() throws IOException {
    var files = new ArrayList<Path>();
    Path program = command().orElseThrow();
    files.add(program);
    try (DirectoryStream<Path> libraries =
        Files.newDirectoryStream(program.resolveSibling(""), "*.so")) {
      libraries.forEach(files::add);
    }
    return files.stream();
  }

  static Stream<Path> jvm(String classPath) {
    Path home = Path.of(System.getProperty("java.home"));
    Stream<Path> jvm = Stream.of(home, home.resolve("conf"), home.resolve("lib"));
    return Stream.concat(
        jvm, Stream.of(classPath.split(File.pathSeparator)).flatMap(ProgramFiles::entry));
  }

  private static Stream<Path> entry(String name) {
    Path entry = Path.of(name).toAbsolutePath();
    return name.endsWith(".jar") && Files.isDirectory(entry.resolveSibling("quarkus"))
        ? Stream.concat(Stream.of(entry), PACKAGED.stream().map(entry::resolveSibling))
        : Stream.of(entry);
  }
}
