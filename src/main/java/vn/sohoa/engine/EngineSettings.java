package vn.sohoa.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of the engine processes.
 *
 * @param command command line of one process, with placeholders for its {@link EngineCell}
 * @param environment complete environment, with the same placeholders; nothing else is inherited,
 *     so that no secret leaks
 * @param cells parent of the cells; if empty, engines use the files of requests where they are
 * @param processes maximum number of concurrent processes
 * @param expressProcesses number of additional processes for {@link EngineLane#EXPRESS}, from 0
 * @param pagesPerProcess number of pages after which a process is replaced
 * @param startLimit timeout until a process is ready
 */
public record EngineSettings(
    List<String> command,
    Map<String, String> environment,
    Optional<Path> cells,
    int processes,
    int expressProcesses,
    int pagesPerProcess,
    Duration startLimit) {
  public EngineSettings {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty() || processes < 1 || expressProcesses < 0 || pagesPerProcess < 1) {
      throw new IllegalArgumentException(
          "engine settings " + command + ", " + processes + ", " + pagesPerProcess);
    }
  }
}
