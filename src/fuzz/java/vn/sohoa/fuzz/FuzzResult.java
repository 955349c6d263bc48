package vn.sohoa.fuzz;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What one target did.
 *
 * @param executions number of inputs that were tried
 * @param coverage number of edges of the program that were reached
 * @param exit 0 if nothing was found
 * @param finding end of the log from the finding on; empty if there is none
 */
record FuzzResult(String name, long executions, long coverage, int exit, List<String> finding) {
  static final String HEADING =
      "fuzz: %-20s %12s %10s  %s".formatted("target", "executions", "coverage", "result");

  private static final Pattern EXECUTIONS = Pattern.compile("^#(\\d+)\\s");
  private static final Pattern COVERAGE = Pattern.compile("\\bcov: (\\d+)");
  private static final Pattern FINDING =
      Pattern.compile("^== Java Exception|^==.*ERROR|^== libFuzzer|Exception in thread");
  private static final int LINES = 40;

  FuzzResult {
    finding = List.copyOf(finding);
  }

  static FuzzResult of(String name, int exit, List<String> log) {
    long executions = last(EXECUTIONS, log);
    // A target that tried nothing did not start
    int result = exit == 0 && executions == 0 ? 1 : exit;
    return new FuzzResult(
        name, executions, last(COVERAGE, log), result, result == 0 ? List.of() : end(log));
  }

  boolean isFinding() {
    return exit != 0;
  }

  void report(PrintStream out) {
    if (isFinding()) {
      out.println("fuzz: " + name + " ended with " + exit + ":");
      finding.forEach(line -> out.println("  " + line));
    }
  }

  private static long last(Pattern pattern, List<String> log) {
    return log.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(MatchResult::group)
        .map(found -> found.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  private static List<String> end(List<String> log) {
    int from = Math.max(0, log.size() - LINES);
    for (int line = 0; line < log.size(); line++) {
      if (FINDING.matcher(log.get(line)).find()) {
        from = line;
        break;
      }
    }
    return log.subList(from, Math.min(log.size(), from + LINES));
  }

  @Override
  public String toString() {
    return "fuzz: %-20s %12d %10d  %s"
        .formatted(name, executions, coverage, isFinding() ? "FINDING" : "nothing found");
  }
}
