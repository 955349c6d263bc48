package vn.sohoa.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Settings of the engine processes.
 *
 * @param command command line of one process
 * @param environment complete environment; nothing else is inherited, so that no secret leaks
 * @param processes maximum number of concurrent processes
 * @param pagesPerProcess number of pages after which a process is replaced
 * @param startLimit timeout until a process is ready
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
