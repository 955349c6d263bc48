package vn.sohoa.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How engine processes are run.
 *
 * @param command that starts one
 * @param environment the whole of it: nothing else is inherited, so no secret leaks
 * @param processes at most so many at once
 * @param pagesPerProcess after so many pages a process is replaced
 * @param startLimit how long a process may take until it is ready
 */
public record EngineSettings(
    List<String> command,
    Map<String, String> environment,
    int processes,
    int pagesPerProcess,
    Duration startLimit) {
  public EngineSettings {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty() || processes < 1 || pagesPerProcess < 1) {
      throw new IllegalArgumentException(
          "engine settings " + command + ", " + processes + ", " + pagesPerProcess);
    }
  }
}
