package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.engine.TakenOverEngine;
import vn.sohoa.testing.IsolationHelper;

/**
 * What an engine can do that a file has taken over, in the real service and with its command line:
 * only the program behind the isolation is another one.
 */
@Tag("isolation")
class IsolationIT {
  /** Debian 12 has version 2 of Landlock, older systems have 1. */
  private static final int NEWEST = 1000;

  /** Not: because the attack is wrong. The last two are of sockets and of a hidden process. */
  private static final Pattern DONE_OR_DENIED_BY_THE_SYSTEM =
      Pattern.compile(
          "^DONE |AccessDenied|not permitted|Permission denied"
              + "|Could not initialize class sun.nio.ch|Unable to parse namespace");

  private static final Set<String> ON_THE_PROCESS =
      Set.of("attach to the service", "memory of the service", "environment of the service");

  @TempDir private Path folder = Path.of("");

  /**
   * Starts the engine of the test with the isolation of the real one. The arguments are: helper,
   * file for what the engine says, version of Landlock or {@code none}, further options of the
   * helper, command of the engine, file with the port of the service.
   */
  private static final String STAND_IN =
      """
      #!/bin/sh
      [ "$1" != --check ] || exec '%1$s' "$@"
      exec 2>>'%2$s'
      options=
      while [ "$1" != -- ]; do
        case $1 in
          --landlock) shift 2; continue ;;
          --write) results=$2 ;;
          --parent) parent=$2 ;;
        esac
        options="$options $1"
        shift
      done
      if [ '%3$s' = none ]; then isolate=; else isolate="%1$s $options --landlock %3$s %4$s --"; fi
      exec $isolate %5$s -Djava.io.tmpdir="$results" -Devil.port="$(cat '%6$s')" -Devil.service="$parent" \
        vn.sohoa.engine.TakenOverEngine
      """;

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(":", -1));
  }

  private Path standIn(String landlock) throws IOException {
    String readable =
        Stream.concat(Stream.of(System.getProperty("java.home")), classPath().stream())
            .map(path -> "--read " + path)
            .collect(Collectors.joining(" "));
    String engine =
        Path.of(System.getProperty("java.home"), "bin", "java")
            + " -Xmx128m -XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp "
            + String.join(":", classPath());
    String script =
        STAND_IN.formatted(
            IsolationHelper.path(),
            folder.resolve("acts"),
            landlock,
            readable,
            engine,
            folder.resolve("port"));
    Path file = Files.writeString(folder.resolve("stand-in"), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** What the engine could do, by the names of {@link TakenOverEngine}. */
  private Map<String, String> acts(String landlock) throws Exception {
    Path victim = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(victim);
    Map<String, String> settings =
        Map.of(
            "SOHOA_ENGINE_ISOLATION",
            "required",
            "SOHOA_ENGINE_PROCESSES",
            "1",
            "SOHOA_ENGINE_ISOLATION_HELPER",
            standIn(landlock).toString());
    try (var service = RunningService.start("isolation", settings)) {
      Files.writeString(folder.resolve("port"), service.url().replaceAll(".*:", ""));
      Scans scans = Scans.ofNewStation(service);
      scans.awaitFinal(scans.accept(victim));
      assertThat(service.isReady()).isTrue();
      assertThat(service.metric("sohoa_engine_isolated")).isEqualTo(1);
    }
    return parse(Files.readString(folder.resolve("acts"), StandardCharsets.UTF_8));
  }

  private static Map<String, String> parse(String acts) {
    assertThat(acts).as("what the engine said").contains("ACTS END");
    var ends = new TreeMap<String, String>();
    acts.lines()
        .filter(line -> line.startsWith("ACT "))
        .map(line -> line.substring("ACT ".length()).split(": ", 2))
        .forEach(parts -> ends.putIfAbsent(parts[0], parts[1]));
    return ends;
  }

  private static List<String> done(Map<String, String> ends) {
    return ends.entrySet().stream()
        .filter(act -> act.getValue().startsWith("DONE"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> all() {
    var all = new ArrayList<>(TakenOverEngine.ACTS);
    all.addAll(TakenOverEngine.ACTS_ON_INPUT);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, NEWEST})
  void anEngineThatWasTakenOverCanUseItsOwnFilesOnly(int landlock) throws Exception {
    Map<String, String> ends = acts(Integer.toString(landlock));

    assertThat(ends.keySet()).containsExactlyInAnyOrderElementsOf(all());
    assertThat(ends.values())
        .allSatisfy(end -> assertThat(end).containsPattern(DONE_OR_DENIED_BY_THE_SYSTEM));
    assertThat(done(ends))
        .as("what could be done of %s", ends)
        .containsExactlyInAnyOrderElementsOf(TakenOverEngine.HARMLESS);
  }

  /**
   * Else the test above could be true because the attacks are clumsy. The process of the service
   * protects itself, from all but root.
   */
  @Test
  void withoutIsolationItCouldDoNearlyAll() throws Exception {
    Map<String, String> ends = acts("none");

    List<String> everywhere =
        all().stream()
            .filter(act -> !ON_THE_PROCESS.contains(act))
            .filter(act -> !act.equals("attribute of the input"))
            .toList();
    assertThat(done(ends)).as("what could be done of %s", ends).containsAll(everywhere);
  }

  @Test
  void serviceDoesNotStartWithoutTheIsolationThatItRequires() throws Exception {
    var service = RunningService.serve().redirectErrorStream(true);
    service.environment().put("SOHOA_DATA_DIR", folder.resolve("data").toString());
    service.environment().put("QUARKUS_HTTP_PORT", "0");
    service.environment().put("SOHOA_ENGINE_ISOLATION", "required");
    service.environment().put("SOHOA_ENGINE_ISOLATION_HELPER", folder.resolve("gone").toString());

    Process process = service.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isNotZero();
    assertThat(said).contains("engines cannot be isolated", "gone cannot be started");
  }
}
