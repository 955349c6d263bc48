package vn.sohoa.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One target in a process of its own. It begins with the seeds in {@code src/fuzz/seeds} and what
 * earlier runs found to reach more of the program, in the output folder.
 *
 * @param target class with {@code fuzzerTestOneInput}
 * @param seconds time to fuzz, without the start
 * @param seed of the random changes; 0 for another one in each run
 * @param output folder for corpus, log and inputs that fail
 */
record FuzzRun(String target, String name, int seconds, int seed, Path output) {
  /** Seconds for one input, after which it is a finding. The first one starts frameworks. */
  private static final int INPUT_LIMIT = 60;

  private static final int LONGEST_INPUT = 8192;

  /** Its check for patterns that are made of input: making them is what is tested. */
  private static final String NO_CHECK =
      "com.code_intelligence.jazzer.sanitizers.RegexInjection"
          + ":com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

  FuzzResult run() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(output.resolve(name)).toAbsolutePath();
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = Path.of("src", "fuzz", "seeds", name).toAbsolutePath();
    Path log = folder.resolve("log.txt");
    int exit =
        new ProcessBuilder(command(folder, corpus, seeds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    return FuzzResult.of(name, exit, Files.readAllLines(log));
  }

  private List<String> command(Path folder, Path corpus, Path seeds) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=vn.sohoa.**",
                "--custom_hook_includes=vn.sohoa.**",
                "--disabled_hooks=" + NO_CHECK,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-timeout=" + INPUT_LIMIT,
                "-max_len=" + LONGEST_INPUT,
                "-rss_limit_mb=3000",
                corpus.toString()));
    if (Files.isDirectory(seeds)) {
      command.add(seeds.toString());
    }
    return command;
  }
}
